package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static dev.roast.testkit.StoreFixture.givenBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.FailureCode;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.Cancellation;
import dev.roast.port.Claimed;
import dev.roast.port.Quotas;
import dev.roast.port.Replay;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link RoastIntake} promises of cancelling and replaying. Run within {@link StoreContract}. */
abstract class CancelAndReplayContract extends StorePartContract {
    private AccountId account;

    @BeforeEach
    final void register() {
        beginMonth();
        account = given.account();
    }

    @Test
    void cancelledBeforeAPaidStepGivesTheQuotaBack() {
        RoastRef queued = given.accept(account);
        AttemptRef running = given.claimOne(account);
        given.reached(running, Stage.COMPOSE_PROMPT);

        assertThat(store.intake().cancel(queued)).isEqualTo(new Cancellation.Cancelled(false));
        assertThat(store.intake().cancel(running.roast())).isEqualTo(new Cancellation.Cancelled(false));
        assertThat(store.intake().usage(account).day().used()).isZero();
        assertThat(given.find(queued).state()).isEqualTo(RoastState.CANCELLED);
        assertThat(given.find(queued).charged()).isFalse();
        assertThat(given.find(queued).endedAt()).isPresent();
    }

    @Test
    void cancelledAfterAPaidStepKeepsTheQuotaUsed() {
        AttemptRef running = given.claimOne(account);
        given.reached(running, Stage.GENERATE);

        assertThat(store.intake().cancel(running.roast())).isEqualTo(new Cancellation.Cancelled(true));
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);
        assertThat(store.intake().usage(account).inFlight()).isZero();
        assertThat(given.find(running.roast()).charged()).isTrue();
    }

    @Test
    void paidStepOfAnEarlierAttemptKeepsTheQuotaUsedToo() {
        AttemptRef first = given.claimOne(account);
        given.reached(first, Stage.GENERATE);
        given.end(givenBack(first));

        assertThat(store.intake().cancel(first.roast())).isEqualTo(new Cancellation.Cancelled(true));
    }

    @Test
    void cancelOfAnEndedRoastSaysHowItEnded() {
        AttemptRef won = given.claimOne(account);
        given.end(done(won));
        RoastRef lost = given.acceptAndFail(account);
        RoastRef cancelled = given.accept(account);
        store.intake().cancel(cancelled);

        assertThat(store.intake().cancel(won.roast())).isEqualTo(new Cancellation.AlreadyEnded(RoastState.DONE));
        assertThat(store.intake().cancel(lost)).isEqualTo(new Cancellation.AlreadyEnded(RoastState.FAILED));
        assertThat(store.intake().cancel(cancelled)).isEqualTo(new Cancellation.AlreadyEnded(RoastState.CANCELLED));
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);
    }

    @Test
    void roastThatTheAccountDoesNotHaveIsNotCancelled() {
        RoastRef others = given.accept();

        assertThat(store.intake().cancel(new RoastRef(account, others.id()))).isEqualTo(new Cancellation.NotFound());
        assertThat(store.intake().cancel(new RoastRef(account, new RoastId(UUID.randomUUID()))))
                .isEqualTo(new Cancellation.NotFound());
        assertThat(given.find(others).state()).isEqualTo(RoastState.QUEUED);
    }

    @Test
    void roastOfAnErasingAccountIsNotCancelled() {
        RoastRef roast = given.accept(account);
        store.accounts().markErasing(account);

        assertThat(store.intake().cancel(roast)).isEqualTo(new Cancellation.NotFound());
    }

    @Test
    void roastWhoseDocumentWasRefusedIsNotDead() {
        AttemptRef refused = given.claimOne(account);
        given.end(failed(refused, FailureCode.NO_TEXT));

        assertThat(store.intake().replay(refused.roast(), PLENTY)).isEqualTo(new Replay.NotDead());
    }

    @Test
    void replayedRoastHasTwentyAttemptsMore() {
        RoastRef roast = given.accept(account);
        for (int attempt = 1; attempt < RoastWork.MAX_ATTEMPTS; attempt++) {
            given.end(givenBack(given.claimAgain(roast)));
        }
        given.end(failed(given.claimAgain(roast)));
        store.intake().replay(roast, PLENTY);
        for (int attempt = 1; attempt <= RoastWork.MAX_ATTEMPTS; attempt++) {
            given.end(givenBack(given.claimAgain(roast)));
        }

        assertThat(given.find(roast).attempt()).isEqualTo(2 * RoastWork.MAX_ATTEMPTS);
        assertThat(store.work().claim(given.worker(), List.of(roast))).isEmpty();
        assertThat(given.find(roast).state()).isEqualTo(RoastState.FAILED);
    }

    @Test
    void replayedRoastBeginsAnewButForItsAttempts() {
        AttemptRef first = given.claimOne(account);
        given.reached(first, Stage.GENERATE);
        given.end(StoreFixture.retry(first, Duration.ZERO));
        given.end(failed(given.claimAgain(first.roast())));
        advance(Duration.ofHours(2));

        assertThat(store.intake().replay(first.roast(), PLENTY)).isEqualTo(new Replay.Replayed());
        StoredRoast found = given.find(first.roast());
        assertThat(found.state()).isEqualTo(RoastState.QUEUED);
        assertThat(found.charged()).isTrue();
        assertThat(found.paid()).isFalse();
        assertThat(found.errors() + found.crashes()).isZero();
        assertThat(found.attempt()).isEqualTo(2);
        assertThat(found.endedAt()).isEmpty();
        assertThat(found.failure()).isEmpty();
        Claimed third = given.claim(given.worker(), first.roast());
        assertThat(third.attempt().attempt()).isEqualTo(3);
        assertThat(third.age()).isLessThan(SLACK);
    }

    @Test
    void replayIsChargedInTheWindowsThatAreRunningNow() {
        RoastRef roast = given.acceptAndFail(account);
        advance(Duration.ofDays(1));
        store.intake().replay(roast, PLENTY);
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);

        store.intake().cancel(roast);
        assertThat(store.intake().usage(account).day().used()).isZero();
        assertThat(store.intake().usage(account).month().used()).isZero();
    }

    @Test
    void replayWithoutQuotaChangesNothing() {
        RoastRef roast = given.acceptAndFail(account);
        StoredRoast failed = given.find(roast);
        given.accept(account);

        assertThat(store.intake().replay(roast, new Quotas(1, 5)))
                .isInstanceOfSatisfying(Replay.QuotaSpent.class, spent -> {
                    assertThat(spent.perMonth()).isFalse();
                    assertThat(spent.limit()).isEqualTo(1);
                });
        assertThat(store.intake().replay(roast, new Quotas(5, 1)))
                .isInstanceOfSatisfying(
                        Replay.QuotaSpent.class,
                        spent -> assertThat(spent.perMonth()).isTrue());
        assertThat(given.find(roast)).isEqualTo(failed);
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);
    }

    @Test
    void whatHasNotFailedIsUnknownOrErasingIsNotDead() {
        AttemptRef won = given.claimOne(account);
        RoastRef queued = given.accept(account);
        given.end(done(won));
        AccountId erasing = given.account();
        RoastRef failed = given.acceptAndFail(erasing);
        store.accounts().markErasing(erasing);
        RoastRef unknown = new RoastRef(account, failed.id());

        assertThat(List.of(won.roast(), queued, failed, unknown))
                .allSatisfy(roast ->
                        assertThat(store.intake().replay(roast, PLENTY)).isEqualTo(new Replay.NotDead()));
        assertThat(store.intake().usage(account).day().used()).isEqualTo(2);
    }

    @Test
    void ofSimultaneousReplaysExactlyOneIsCharged() {
        for (int round = 1; round <= Race.ROUNDS; round++) {
            RoastRef roast = given.acceptAndFail(account);
            List<Replay> answers = Race.of(3, () -> store.intake().replay(roast, PLENTY));

            assertThat(Collections.frequency(answers, new Replay.Replayed())).isEqualTo(1);
            assertThat(store.intake().usage(account).day().used()).isEqualTo(round);
        }
    }
}
