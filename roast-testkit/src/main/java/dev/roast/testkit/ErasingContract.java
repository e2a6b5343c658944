package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.REPORT;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static dev.roast.testkit.StoreFixture.givenBack;
import static dev.roast.testkit.StoreFixture.key;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.Stage;
import dev.roast.port.Acceptance;
import dev.roast.port.AccountRef;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.NewRoast;
import dev.roast.port.Replay;
import dev.roast.port.RoastRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Erasing an account: begun, it can't be undone, and nothing new comes in. Run within {@link StoreContract}. */
abstract class ErasingContract extends StorePartContract {

    @Test
    void nothingIsAcceptedClaimedEndedOrRegisteredForAnErasingAccount() {
        Everything all = everything();
        store.accounts().markErasing(all.account);

        assertNothingGoes(all);
    }

    @Test
    void runningRoastsAreLostAtTheNextBeat() {
        AttemptRef attempt = given.claimOne();
        store.accounts().markErasing(attempt.roast().account());

        assertThat(store.workers().beat(attempt.worker(), 1, Set.of(attempt)))
                .isEqualTo(new BeatAnswer.Alive(Set.of(attempt)));
    }

    @Test
    void anotherAccountIsNotTouched() {
        AttemptRef others = given.claimOne();
        RoastRef queued = given.accept(others.roast().account());
        given.eraseRows(everything().account);

        assertThat(given.end(done(others))).isEqualTo(EndResult.ENDED);
        assertThat(given.claimAgain(queued).attempt()).isEqualTo(1);
        assertThat(store.intake().usage(queued.account()).inFlight()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void erasureGoesOnFromEveryPointAtWhichItWasBrokenOff(int pages) {
        Everything all = everything();
        store.accounts().markErasing(all.account);
        for (int page = 0; page < pages; page++) {
            store.files().erase(all.account, 1);
        }
        assertNothingGoes(all);
        assertThat(store.accounts().markErasing(all.account))
                .as("begun once more")
                .isTrue();
        given.eraseRows(all.account);
        assertThat(drop(all.account)).isTrue();

        assertNothingIsLeft(all);
    }

    @Test
    void ofSimultaneousErasuresOneDropsAndTheOthersFindNothing() {
        for (int round = 0; round < Race.ROUNDS / 2; round++) {
            Everything all = everything();
            List<Boolean> dropped = Race.of(3, () -> erase(all.account));

            assertThat(dropped).containsOnlyOnce(true);
            assertNothingIsLeft(all);
        }
    }

    @Test
    void whatIsDoneDuringAnErasureLeavesNothing() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            Everything all = everything();
            List<Object> answers = Race.of(List.of(
                    () -> erase(all.account),
                    () -> given.tryAccept(newRoast(all.account, all.announced), Optional.of(key("new", "d"))),
                    () -> store.files().register(StoreFixture.upload(all.account, StoreFixture.UPLOAD_EXPIRY)),
                    () -> store.work().claim(given.worker(), List.of(all.queued)),
                    () -> given.end(new Ending.Done(all.running, REPORT, Optional.of(all.derived))),
                    () -> store.intake().cancel(all.queued)));

            assertThat(answers.get(0)).as("it was dropped").isEqualTo(true);
            assertNothingIsLeft(all);
        }
    }

    @Test
    void deathOfAWorkerDuringAnErasureBringsNothingBack() {
        Everything all = everything();
        store.accounts().markErasing(all.account);
        advance(StoreFixture.LEASE.plus(StoreFixture.SOON));
        store.workers().freeStalled(StoreFixture.LEASE, 10);

        assertThat(store.work().claimDue(given.worker(), 10)).isEmpty();
        assertThat(given.end(done(all.running))).isEqualTo(EndResult.STALE);
        given.eraseRows(all.account);
        assertThat(drop(all.account)).isTrue();
    }

    private Everything everything() {
        AccountId account = given.account();
        ResumeId announced = given.uploadedResume(account);
        NewRoast queued = newRoast(account, given.uploadedResume(account));
        given.tryAccept(queued, Optional.of(key("k", "d")));
        AttemptRef running = given.claimOne(account);
        FileKey derived = given.derivedFile(running);
        RoastRef failed = given.acceptAndFail(account);
        given.end(done(given.claimOne(account)));
        return new Everything(account, announced, queued.ref(), running, derived, failed);
    }

    private void assertNothingGoes(Everything all) {
        assertThat(given.tryAccept(newRoast(all.account, all.announced), Optional.empty()))
                .isEqualTo(new Acceptance.AccountGone());
        assertThat(store.files().register(StoreFixture.upload(all.account, StoreFixture.UPLOAD_EXPIRY)))
                .isFalse();
        assertThat(store.work().claim(given.worker(), List.of(all.queued))).isEmpty();
        assertThat(store.work().claimDue(given.worker(), 10)).isEmpty();
        assertThat(given.reached(all.running, Stage.GENERATE)).isFalse();
        for (Ending ending : List.of(done(all.running), failed(all.running), givenBack(all.running))) {
            assertThat(given.end(ending)).isEqualTo(EndResult.STALE);
        }
        assertThat(store.intake().replay(all.failed, PLENTY)).isEqualTo(new Replay.NotDead());
    }

    private void assertNothingIsLeft(Everything all) {
        assertThat(store.accounts().find(new AccountRef.ById(all.account))).isEmpty();
        assertThat(store.roasts().list(all.account, Optional.empty(), 10).items())
                .isEmpty();
        assertThat(store.resumes().list(all.account, Optional.empty(), 10).items())
                .isEmpty();
        assertThat(store.resumes().find(all.account, all.announced)).isEmpty();
        assertThat(store.intake().findKey(all.account, "k")).isEmpty();
        assertThat(store.intake().findKey(all.account, "new")).isEmpty();
        assertThat(store.intake().usage(all.account).month().used()).isZero();
        assertThat(store.intake().usage(all.account).inFlight()).isZero();
        assertThat(store.roasts().backlog().queued()).isZero();
        assertThat(store.roasts().backlog().running()).isZero();
        assertThat(trail(all.account)).isEmpty();
        assertThat(doomedAndGone()).contains(all.derived).hasSizeGreaterThanOrEqualTo(6);
    }

    private List<FileKey> doomedAndGone() {
        advance(StoreFixture.UPLOAD_EXPIRY.plus(StoreFixture.SOON));
        List<FileKey> doomed = new ArrayList<>(store.files().doomed(100));
        store.files().gone(doomed);
        return doomed;
    }

    /** The whole erasure, as Roast does it. */
    private boolean erase(AccountId account) {
        if (!store.accounts().markErasing(account)) {
            return false;
        }
        StoreFixture.untilFalse("erase a page", () -> store.files().erase(account, 2));
        return drop(account);
    }

    private boolean drop(AccountId account) {
        return store.accounts().drop(account, StoreFixture.event(AuditKind.ERASED));
    }

    private record Everything(
            AccountId account,
            ResumeId announced,
            RoastRef queued,
            AttemptRef running,
            FileKey derived,
            RoastRef failed) {}
}
