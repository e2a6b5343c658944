package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.MANY;
import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.REPORT;
import static dev.roast.testkit.StoreFixture.event;
import static dev.roast.testkit.StoreFixture.key;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.FileKey;
import dev.roast.model.RoastState;
import dev.roast.model.SessionId;
import dev.roast.model.Stage;
import dev.roast.port.Acceptance;
import dev.roast.port.AccountRef;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Cancellation;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.NewFile;
import dev.roast.port.NewRoast;
import dev.roast.port.NewSession;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Replay;
import dev.roast.port.RoastRef;
import dev.roast.port.SessionSelector;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That a call whose outcome is not known can be repeated: it has been done once, and the answer says so. Run within
 * {@link StoreContract}.
 */
abstract class RepetitionContract extends StorePartContract {
    private static final Email ADA = new Email("ada@example.org");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AccountId fresh = new AccountId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    /** Each call that changes something, and what it answers when it is repeated. */
    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "create account",
                        true,
                        all -> store -> store.accounts().create(all.newAccount(), event(AuditKind.REGISTERED))),
                call(
                        "change password",
                        true,
                        all -> store -> store.accounts()
                                .changePassword(
                                        all.account, "hash-1", "hash-2", Optional.of(event(AuditKind.EXPORTED)))),
                call(
                        "change tier",
                        true,
                        all -> store -> store.accounts().changeTier(all.account, "pro", event(AuditKind.TIER_CHANGED))),
                call("mark erasing", true, all -> store -> store.accounts().markErasing(all.account)),
                call(
                        "create session",
                        true,
                        all -> store -> store.sessions().create(all.newSession(), event(AuditKind.LOGIN_OK))),
                call("end sessions", 0, all -> {
                    all.test.store.sessions().create(all.newSession(), event(AuditKind.LOGIN_OK));
                    return store ->
                            store.sessions().end(new SessionSelector.All(all.account), event(AuditKind.LOGGED_OUT));
                }),
                call(
                        "accept",
                        all -> new Acceptance.Accepted(all.roast.ref().id()),
                        all -> store -> store.intake().accept(all.roast, PLENTY, MANY, Optional.of(key("k", "d")))),
                call(
                        "cancel",
                        new Cancellation.AlreadyEnded(RoastState.CANCELLED),
                        all -> store -> store.intake().cancel(all.queued)),
                call("replay", new Replay.NotDead(), all -> {
                    all.test.given.end(StoreFixture.failed(all.running));
                    return store -> store.intake().replay(all.running.roast(), PLENTY);
                }),
                call("claim", List.of(), all -> store -> store.work().claim(all.running.worker(), List.of(all.queued))),
                call("claim due", List.of(), all -> store -> store.work().claimDue(all.running.worker(), 5)),
                call(
                        "reached",
                        all -> Set.of(all.running),
                        all -> store -> store.work().reached(List.of(new StageReached(all.running, Stage.GENERATE)))),
                call("done", List.of(EndResult.ALREADY_YOURS), all -> {
                    FileKey file = all.test.given.derivedFile(all.running);
                    return store -> store.work().end(List.of(new Ending.Done(all.running, REPORT, Optional.of(file))));
                }),
                call(
                        "failed",
                        List.of(EndResult.ALREADY_YOURS),
                        all -> store -> store.work().end(List.of(StoreFixture.failed(all.running)))),
                call(
                        "given back",
                        List.of(EndResult.ALREADY_YOURS),
                        all -> store -> store.work().end(List.of(StoreFixture.retry(all.running, HOUR)))),
                call(
                        "beat",
                        new BeatAnswer.OutOfOrder(),
                        all -> store -> store.workers().beat(all.running.worker(), 1, Set.of(all.running))),
                call("leave", List.of(), all -> store -> store.workers().leave(all.running.worker())),
                call("free stalled", List.of(), all -> {
                    all.test.advance(StoreFixture.LEASE.plus(StoreFixture.SOON));
                    return store -> store.workers().freeStalled(HOUR, 10);
                }),
                call("register", true, all -> store -> store.files().register(all.upload)),
                call("delete roast", false, all -> store -> store.files().deleteRoast(all.queued)),
                call(
                        "delete resume",
                        false,
                        all -> store -> store.files().deleteResume(all.account, all.roast.resume(), false)),
                call("erase", false, all -> {
                    all.test.store.accounts().markErasing(all.account);
                    return store -> store.files().erase(all.account, 100);
                }),
                call("drop", false, all -> {
                    all.test.given.eraseRows(all.account);
                    return store -> store.accounts().drop(all.account, event(AuditKind.ERASED));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void repeatedCallChangesNothingMoreAndSaysSo(
            String name, Function<Situation, Object> answer, Function<Situation, Function<Store, Object>> prepare) {
        Situation all = new Situation(this);
        Function<Store, Object> call = prepare.apply(all);
        Faults faults = new Faults();
        faults.script(any -> Optional.of(Faults.When.AFTER));
        assertThatExceptionOfType(PortUnavailableException.class).isThrownBy(() -> call.apply(faults.wrap(store)));
        Object once = snapshot(all);

        assertThat(call.apply(store)).isEqualTo(answer.apply(all));
        assertThat(snapshot(all)).isEqualTo(once);
    }

    private Object snapshot(Situation all) {
        return List.of(
                store.accounts().find(new AccountRef.ById(all.account)),
                store.accounts().find(new AccountRef.ById(fresh)),
                store.sessions().list(all.account),
                trail(all.account),
                trail(fresh),
                store.intake().usage(all.account).day().used(),
                store.intake().usage(all.account).month().used(),
                store.intake().usage(all.account).inFlight(),
                store.roasts().list(all.account, Optional.empty(), 10),
                store.resumes().list(all.account, Optional.empty(), 10),
                store.resumes().find(all.account, ((NewFile.Content.Upload) all.upload.content()).resume()),
                store.roasts().backlog().queued(),
                store.roasts().backlog().running());
    }

    private static Arguments call(String name, Object answer, Function<Situation, Function<Store, Object>> prepare) {
        Function<Situation, Object> always = all -> answer;
        return arguments(name, always, prepare);
    }

    private static Arguments call(
            String name, Function<Situation, Object> answer, Function<Situation, Function<Store, Object>> prepare) {
        return arguments(name, answer, prepare);
    }

    /** An account with something of everything. */
    static final class Situation {
        final RepetitionContract test;
        final AccountId account;
        final AttemptRef running;
        final RoastRef queued;
        final NewRoast roast;
        final NewFile upload;

        Situation(RepetitionContract test) {
            this.test = test;
            this.account = test.given.account(ADA, "hash-1");
            this.running = test.given.claimOne(account);
            this.queued = test.given.accept(account);
            this.roast = newRoast(account, test.given.uploadedResume(account));
            this.upload = StoreFixture.upload(account, StoreFixture.UPLOAD_EXPIRY);
        }

        StoredAccount newAccount() {
            return StoreFixture.newAccount(test.fresh, new Identity.ByHost("fresh"));
        }

        NewSession newSession() {
            return new NewSession(account, test.session, "ab", Client.local(), HOUR, HOUR);
        }
    }
}
