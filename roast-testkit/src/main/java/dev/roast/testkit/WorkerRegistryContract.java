package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.LEASE;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.givenBack;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Hint;
import dev.roast.port.RoastRef;
import dev.roast.port.StoredRoast;
import dev.roast.port.WorkerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link WorkerRegistry} promises of beats. Extended within {@link StoreContract}. */
public abstract class WorkerRegistryContract extends StorePartContract {
    private static final Duration DEADLINE = Duration.ofHours(1);
    private static final BeatAnswer ALIVE = new BeatAnswer.Alive(Set.of());

    /** For tests that extend this. */
    protected WorkerRegistryContract() {}

    @Test
    void joinedWorkerIsAlive() {
        assertThat(beat(given.worker(), 1)).isEqualTo(ALIVE);
    }

    @Test
    void workerThatNeverJoinedIsGone() {
        assertThat(beat(new WorkerId(UUID.randomUUID()), 1)).isEqualTo(new BeatAnswer.Gone());
    }

    @Test
    void joiningAgainChangesNothing() {
        WorkerId worker = given.worker();
        beat(worker, 3);
        advance(LEASE.minus(SLACK));
        store.workers().join(worker, LEASE.multipliedBy(10));

        assertThat(beat(worker, 3)).isEqualTo(new BeatAnswer.OutOfOrder());
        advance(SLACK.plus(SOON));
        store.workers().freeStalled(DEADLINE, 10);
        assertThat(beat(worker, 4)).isEqualTo(new BeatAnswer.Gone());
    }

    @Test
    void beatRenewsTheLease() {
        AttemptRef attempt = given.claimOne();
        for (int number = 1; number <= 3; number++) {
            advance(LEASE.minus(SLACK));
            assertThat(beat(attempt.worker(), number, attempt)).isEqualTo(ALIVE);
            assertThat(store.workers().freeStalled(DEADLINE, 10)).isEmpty();
        }
        assertThat(given.find(attempt.roast()).state()).isEqualTo(RoastState.RUNNING);
    }

    @Test
    void beatWhoseNumberIsNotGreaterChangesNothing() {
        AttemptRef attempt = given.claimOne();
        beat(attempt.worker(), 5, attempt);
        advance(LEASE.minus(SLACK));

        assertThat(beat(attempt.worker(), 5)).isEqualTo(new BeatAnswer.OutOfOrder());
        assertThat(beat(attempt.worker(), 4)).isEqualTo(new BeatAnswer.OutOfOrder());
        assertThat(given.find(attempt.roast()).state()).isEqualTo(RoastState.RUNNING);
        advance(SLACK.plus(SOON));
        assertThat(store.workers().freeStalled(DEADLINE, 10))
                .as("the lease was not renewed")
                .hasSize(1);
    }

    @Test
    void beatAnswersWithTheAttemptsThatWereLost() {
        WorkerId worker = given.worker();
        AttemptRef held = claim(worker);
        AttemptRef cancelled = claim(worker);
        AttemptRef deleted = claim(worker);
        AttemptRef erasing = claim(worker);
        AttemptRef ended = claim(worker);
        store.intake().cancel(cancelled.roast());
        store.files().deleteRoast(deleted.roast());
        store.accounts().markErasing(erasing.roast().account());
        given.end(done(ended));

        assertThat(beat(worker, 1, held, cancelled, deleted, erasing, ended))
                .isEqualTo(new BeatAnswer.Alive(Set.of(cancelled, deleted, erasing, ended)));
    }

    @Test
    void earlierAttemptOfTheSameRoastIsLost() {
        WorkerId worker = given.worker();
        AttemptRef first = claim(worker);
        given.end(givenBack(first));
        AttemptRef second = given.claim(worker, first.roast()).attempt();

        assertThat(beat(worker, 1, first, second)).isEqualTo(new BeatAnswer.Alive(Set.of(first)));
    }

    @Test
    void beatNeverLosesWhatAnotherWorkerHolds() {
        AttemptRef others = given.claimOne();
        WorkerId worker = given.worker();

        assertThat(beat(worker, 5, new AttemptRef(others.roast(), others.attempt(), worker)))
                .isInstanceOf(BeatAnswer.Alive.class);
        assertThat(given.find(others.roast()).state()).isEqualTo(RoastState.RUNNING);
    }

    @Test
    void freshClaimThatTheListLacksIsNotFreed() {
        WorkerId worker = given.worker();
        beat(worker, 7);
        AttemptRef fresh = claim(worker);

        beat(worker, 8);
        assertThat(given.find(fresh.roast()).state()).isEqualTo(RoastState.RUNNING);
    }

    @Test
    void olderClaimThatTheListLacksIsFreedAndCountsNothing() {
        WorkerId worker = given.worker();
        beat(worker, 7);
        AttemptRef unknown = claim(worker);
        AttemptRef known = claim(worker);
        given.reached(unknown, Stage.EXTRACT_TEXT);
        beat(worker, 8, known);
        beat(worker, 9, known);

        StoredRoast freed = given.find(unknown.roast());
        assertThat(freed.state()).isEqualTo(RoastState.QUEUED);
        assertThat(freed.stage()).isEmpty();
        assertThat(freed.errors() + freed.crashes()).isZero();
        assertThat(given.find(known.roast()).state()).isEqualTo(RoastState.RUNNING);
        assertThat(store.work().claim(given.worker(), List.of(unknown.roast())))
                .as("it is due")
                .hasSize(1);
    }

    @Test
    void leavingWorkerGivesBackWhatItHoldsAndCountsNothing() {
        WorkerId worker = given.worker();
        AccountId account = given.account();
        RoastRef roast = given.accept(newRoast(account, given.uploadedResume(account), Priority.HIGH));
        AttemptRef held = given.claim(worker, roast).attempt();
        given.reached(held, Stage.EXTRACT_TEXT);
        AttemptRef others = given.claimOne();

        assertThat(store.workers().leave(worker)).containsExactly(new Hint(roast, Priority.HIGH));
        StoredRoast freed = given.find(roast);
        assertThat(freed.state()).isEqualTo(RoastState.QUEUED);
        assertThat(freed.stage()).isEmpty();
        assertThat(freed.errors() + freed.crashes()).isZero();
        assertThat(given.find(others.roast()).state()).isEqualTo(RoastState.RUNNING);
        assertThat(beat(worker, 1, held)).isEqualTo(new BeatAnswer.Gone());
        assertThat(store.work().claim(given.worker(), List.of(roast))).hasSize(1);
    }

    @Test
    void unknownWorkerThatLeavesIsPassedOver() {
        WorkerId worker = given.worker();
        claim(worker);
        store.workers().leave(worker);

        assertThat(store.workers().leave(worker)).as("repeated").isEmpty();
        assertThat(store.workers().leave(new WorkerId(UUID.randomUUID()))).isEmpty();
    }

    private AttemptRef claim(WorkerId worker) {
        return given.claim(worker, given.accept()).attempt();
    }

    private BeatAnswer beat(WorkerId worker, long number, AttemptRef... held) {
        return store.workers().beat(worker, number, Set.of(held));
    }
}
