package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.LEASE;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Cancellation;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.RoastRef;
import dev.roast.port.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to one roast at the same time. Run within {@link StoreContract}. */
abstract class RaceContract extends StorePartContract {
    private static final Duration LONG = Duration.ofDays(1);

    @BeforeEach
    final void keepWindowsFromEnding() {
        beginMonth();
    }

    @Test
    void ofSimultaneousClaimsOfOneRoastExactlyOneGetsIt() {
        WorkerId hinted = given.worker();
        WorkerId blind = given.worker();
        for (int round = 0; round < Race.ROUNDS; round++) {
            RoastRef roast = given.accept();
            List<List<Claimed>> claims = Race.of(List.of(
                    () -> store.work().claim(hinted, List.of(roast)),
                    () -> store.work().claimDue(blind, 5),
                    () -> store.work().claim(blind, List.of(roast)),
                    () -> store.work().claimDue(hinted, 5)));

            assertThat(claims.stream().flatMap(List::stream)).hasSize(1);
            assertThat(given.find(roast).attempt()).isEqualTo(1);
        }
    }

    @Test
    void ofCancellationAndCompletionExactlyOneTakesEffect() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            List<Object> answers = Race.of(
                    List.of(() -> given.end(done(attempt)), () -> store.intake().cancel(attempt.roast())));

            boolean won = answers.get(0) == EndResult.ENDED;
            assertThat(answers)
                    .isEqualTo(
                            won
                                    ? List.of(EndResult.ENDED, new Cancellation.AlreadyEnded(RoastState.DONE))
                                    : List.of(EndResult.STALE, new Cancellation.Cancelled(false)));
            assertThat(given.find(attempt.roast()).state()).isEqualTo(won ? RoastState.DONE : RoastState.CANCELLED);
            assertThat(usage(attempt).day().used()).isEqualTo(won ? 1 : 0);
        }
    }

    @Test
    void ofCancellationAndClaimBothOrOnlyTheFirstTakesEffect() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            RoastRef roast = given.accept();
            WorkerId worker = given.worker();
            Race.of(List.of(
                    () -> store.work().claim(worker, List.of(roast)),
                    () -> store.intake().cancel(roast)));

            assertThat(given.find(roast).state()).isEqualTo(RoastState.CANCELLED);
            assertThat(store.intake().usage(roast.account()).inFlight()).isZero();
            assertThat(store.intake().usage(roast.account()).day().used()).isZero();
        }
    }

    @Test
    void ofFailureAndCancellationTheQuotaIsGivenBackOnce() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            given.accept(attempt.roast().account());
            Race.of(List.of(
                    () -> given.end(failed(attempt)),
                    () -> store.intake().cancel(attempt.roast()),
                    () -> store.files().deleteRoast(attempt.roast())));

            assertThat(usage(attempt).day().used()).isEqualTo(1);
            assertThat(usage(attempt).inFlight()).isEqualTo(1);
        }
    }

    @Test
    void ofCompletionAndDeletionBothOrOnlyTheFirstTakesEffect() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            List<Object> answers = Race.of(
                    List.of(() -> given.end(done(attempt)), () -> store.files().deleteRoast(attempt.roast())));

            boolean won = answers.get(0) == EndResult.ENDED;
            assertThat(answers).isEqualTo(List.of(won ? EndResult.ENDED : EndResult.STALE, true));
            assertThat(store.roasts().find(attempt.roast())).isEmpty();
            assertThat(usage(attempt).day().used()).isEqualTo(won ? 1 : 0);
            assertThat(usage(attempt).day().deleted()).isEqualTo(won ? 1 : 0);
        }
    }

    @Test
    void ofCompletionAndFreeingExactlyOneTakesEffect() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            advance(LEASE.plus(SOON));
            List<Object> answers = Race.of(List.of(
                    () -> given.end(done(attempt)),
                    () -> store.workers().freeStalled(LONG, 10).size()));

            boolean won = answers.get(0) == EndResult.ENDED;
            assertThat(answers).isEqualTo(won ? List.of(EndResult.ENDED, 0) : List.of(EndResult.STALE, 1));
            assertThat(given.find(attempt.roast()).state()).isEqualTo(won ? RoastState.DONE : RoastState.QUEUED);
        }
    }

    @Test
    void ofBeatAndFreeingExactlyOneTakesEffect() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            advance(LEASE.plus(SOON));
            List<Object> answers = Race.of(List.of(
                    () -> store.workers().beat(attempt.worker(), 1, Set.of(attempt)),
                    () -> store.workers().freeStalled(LONG, 10).size()));

            boolean alive = answers.get(0).equals(new BeatAnswer.Alive(Set.of()));
            assertThat(answers).isEqualTo(List.of(alive ? answers.get(0) : new BeatAnswer.Gone(), alive ? 0 : 1));
            assertThat(given.find(attempt.roast()).state()).isEqualTo(alive ? RoastState.RUNNING : RoastState.QUEUED);
            store.workers().leave(attempt.worker());
        }
    }

    @Test
    void noRoastIsEverHeldByADroppedWorker() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            WorkerId worker = given.worker();
            RoastRef roast = given.accept();
            advance(LEASE.plus(SOON));
            Race.of(List.of(
                    () -> store.work().claim(worker, List.of(roast)),
                    () -> store.workers().freeStalled(LONG, 10)));

            assertThat(store.workers().beat(worker, 1, Set.of())).isEqualTo(new BeatAnswer.Gone());
            assertThat(given.find(roast).state()).isEqualTo(RoastState.QUEUED);
        }
    }

    @Test
    void noRoastIsEverHeldByAWorkerThatLeft() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            WorkerId worker = given.worker();
            RoastRef roast = given.accept();
            Race.of(List.of(
                    () -> store.work().claim(worker, List.of(roast)),
                    () -> store.workers().leave(worker)));

            assertThat(given.find(roast).state()).isEqualTo(RoastState.QUEUED);
        }
    }

    @Test
    void simultaneousSweepsCountACrashOnce() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            given.reached(attempt, Stage.EXTRACT_TEXT);
            advance(LEASE.plus(SOON));
            List<Integer> freed =
                    Race.of(3, () -> store.workers().freeStalled(LONG, 10).size());

            assertThat(freed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            assertThat(given.find(attempt.roast()).crashes()).isEqualTo(1);
        }
    }

    @Test
    void simultaneousAcceptsOfManyAccountsAreAllThere() {
        List<AccountId> accounts = List.of(given.account(), given.account(), given.account(), given.account());
        Race.of(accounts.stream()
                .map(account -> (Callable<Boolean>) () -> {
                    for (int i = 0; i < 20; i++) {
                        given.accept(account);
                    }
                    return true;
                })
                .toList());

        assertThat(accounts)
                .allSatisfy(account ->
                        assertThat(store.intake().usage(account).inFlight()).isEqualTo(20));
        assertThat(store.roasts().backlog().queued()).isEqualTo(80);
    }

    private Usage usage(AttemptRef attempt) {
        return store.intake().usage(attempt.roast().account());
    }
}
