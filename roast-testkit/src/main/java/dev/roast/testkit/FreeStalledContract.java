package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.LEASE;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.retry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.Page;
import dev.roast.model.Priority;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Hint;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.StoredRoast;
import dev.roast.port.WorkerRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link WorkerRegistry#freeStalled} and {@link WorkerRegistry#dueForHint} promise. Run within {@link StoreContract}. */
abstract class FreeStalledContract extends StorePartContract {
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    @Test
    void deadWorkersRoastBecomesQueuedAndDue() {
        AttemptRef attempt = given.claimOne();
        assertThat(store.workers().freeStalled(LONG, 10)).isEmpty();
        advance(LEASE.plus(SOON));

        assertThat(store.workers().freeStalled(LONG, 10)).containsExactly(new Hint(attempt.roast(), Priority.NORMAL));
        assertThat(given.find(attempt.roast()).state()).isEqualTo(RoastState.QUEUED);
        assertThat(given.find(attempt.roast()).stage()).isEmpty();
        assertThat(given.claimAgain(attempt.roast()).attempt()).isEqualTo(2);
    }

    @Test
    void deadWorkersRowIsDropped() {
        WorkerId dead = given.worker();
        advance(LEASE.plus(SOON));
        store.workers().freeStalled(LONG, 10);

        assertThat(store.workers().beat(dead, 1, Set.of())).isEqualTo(new BeatAnswer.Gone());
        assertThat(store.work().claim(dead, List.of(given.accept()))).isEmpty();
    }

    @Test
    void livingWorkersKeepWhatTheyHold() {
        AttemptRef dead = given.claimOne();
        AttemptRef living = given.claimOne();
        advance(LEASE.minus(SLACK));
        store.workers().beat(living.worker(), 1, Set.of(living));
        advance(SLACK.plus(SOON));

        assertThat(store.workers().freeStalled(LONG, 10))
                .extracting(Hint::roast)
                .containsExactly(dead.roast());
        assertThat(given.find(living.roast()).state()).isEqualTo(RoastState.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void crashesRiseOnlyWhereTheDocumentWasBeingRead(Stage stage) {
        AttemptRef attempt = given.claimOne();
        given.reached(attempt, stage);
        crash();

        boolean reading = stage.compareTo(Stage.EXTRACT_TEXT) >= 0 && stage.compareTo(Stage.COMPOSE_PROMPT) <= 0;
        assertThat(given.find(attempt.roast()).crashes()).isEqualTo(reading ? 1 : 0);
        assertThat(given.find(attempt.roast()).errors()).isZero();
    }

    @Test
    void thirdCrashQuarantinesAndGivesTheQuotaBack() {
        RoastRef roast = given.accept();
        List<Hint> hints = List.of();
        for (int crash = 1; crash <= RoastWork.MAX_CRASHES; crash++) {
            assertThat(given.find(roast).state()).isEqualTo(RoastState.QUEUED);
            given.reached(given.claimAgain(roast), Stage.EXTRACT_TEXT);
            hints = crash();
        }

        assertThat(hints).isEmpty();
        assertFailed(roast, FailureCode.QUARANTINED);
        assertThat(given.find(roast).crashes()).isEqualTo(RoastWork.MAX_CRASHES);
    }

    @Test
    void overdueAttemptIsFreedWithAnErrorThoughItsWorkerLives() {
        AttemptRef attempt = given.claimOne();
        given.reached(attempt, Stage.EXTRACT_TEXT);
        advance(DEADLINE.plus(SOON));

        assertThat(store.workers().freeStalled(DEADLINE, 10))
                .extracting(Hint::roast)
                .containsExactly(attempt.roast());
        StoredRoast freed = given.find(attempt.roast());
        assertThat(freed.state()).isEqualTo(RoastState.QUEUED);
        assertThat(freed.errors()).isEqualTo(1);
        assertThat(freed.crashes()).isZero();
        assertThat(store.workers().beat(attempt.worker(), 1, Set.of(attempt)))
                .isEqualTo(new BeatAnswer.Alive(Set.of(attempt)));
    }

    @Test
    void deadlineCountsFromTheClaimWhateverIsReached() {
        AttemptRef attempt = given.claimOne();
        advance(DEADLINE.dividedBy(2));
        assertThat(store.workers().freeStalled(DEADLINE, 10)).isEmpty();
        given.reached(attempt, Stage.GENERATE);
        store.workers().beat(attempt.worker(), 1, Set.of(attempt));
        advance(DEADLINE.dividedBy(2).plus(SOON));

        assertThat(store.workers().freeStalled(DEADLINE, 10)).hasSize(1);
    }

    @Test
    void eighthErrorByDeadlineFailsAndGivesTheQuotaBack() {
        RoastRef roast = given.accept();
        for (int error = 1; error <= RoastWork.MAX_ERRORS; error++) {
            assertThat(given.find(roast).state()).isEqualTo(RoastState.QUEUED);
            given.claimAgain(roast);
            advance(DEADLINE.plus(SOON));
            store.workers().freeStalled(DEADLINE, 10);
        }

        assertFailed(roast, FailureCode.TIMED_OUT);
        assertThat(given.find(roast).errors()).isEqualTo(RoastWork.MAX_ERRORS);
    }

    @Test
    void atMostSoManyWorkersAreLookedAt() {
        for (int i = 0; i < 3; i++) {
            given.claimOne();
        }
        advance(LEASE.plus(SOON));

        assertThat(store.workers().freeStalled(LONG, 2)).hasSize(2);
        assertThat(store.workers().freeStalled(LONG, 2)).hasSize(1);
        assertThat(store.workers().freeStalled(LONG, 2)).isEmpty();
    }

    @Test
    void atMostSoManyOverdueAttemptsAreLookedAt() {
        for (int i = 0; i < 3; i++) {
            given.claimOne();
        }
        advance(DEADLINE.plus(SOON));

        assertThat(store.workers().freeStalled(DEADLINE, 2)).hasSize(2);
        assertThat(store.workers().freeStalled(DEADLINE, 2)).hasSize(1);
    }

    @Test
    void onlyWhatIsQueuedAndDueIsHinted() {
        RoastRef due = given.accept();
        given.claimOne();
        given.end(retry(given.claimOne(), Duration.ofHours(1)));
        RoastRef erasing = given.accept();
        store.accounts().markErasing(erasing.account());

        assertThat(hints(Duration.ZERO, 10)).containsExactly(new Hint(due, Priority.NORMAL));
    }

    @Test
    void retryIsHintedWhenItHasBecomeDue() {
        AttemptRef attempt = given.claimOne();
        given.end(retry(attempt, Duration.ofMinutes(5)));
        assertThat(hints(Duration.ZERO, 10)).isEmpty();

        advance(Duration.ofMinutes(5).plus(SOON));
        assertThat(hints(Duration.ZERO, 10)).hasSize(1);
    }

    @Test
    void pagesOfHintsGoAlongAFixedOrder() {
        for (int i = 0; i < 7; i++) {
            given.accept();
        }
        List<Hint> all = hints(Duration.ZERO, 100);

        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        for (int max = 1; max <= 7; max++) {
            assertThat(hints(Duration.ZERO, max)).isEqualTo(all);
        }
    }

    @Test
    void whatBecomesDueLaterComesBehindThePagesReadBefore() {
        for (int i = 0; i < 3; i++) {
            given.accept();
            advance(SOON);
        }
        AttemptRef waiting = given.claimAgain(hints(Duration.ZERO, 10).get(0).roast());
        given.end(retry(waiting, Duration.ofMinutes(5)));
        given.accept();
        Page<Hint> read = store.workers().dueForHint(Optional.empty(), Duration.ZERO, 2);
        advance(Duration.ofMinutes(5).plus(SOON));
        RoastRef fresh = given.accept();

        assertThat(store.workers().dueForHint(read.next(), Duration.ZERO, 10).items())
                .extracting(Hint::roast)
                .hasSize(3)
                .contains(waiting.roast(), fresh);
    }

    @Test
    void onlyWhatHasBeenDueForSoLongIsHinted() {
        RoastRef old = given.accept();
        advance(Duration.ofMinutes(1));
        given.accept();

        assertThat(hints(Duration.ofSeconds(30), 10)).extracting(Hint::roast).containsExactly(old);
    }

    private List<Hint> hints(Duration overdueFor, int max) {
        return new ArrayList<>(allPages(max, after -> store.workers().dueForHint(after, overdueFor, max)));
    }

    /** Lets the leases of all workers run out and frees what they held. */
    private List<Hint> crash() {
        advance(LEASE.plus(SOON));
        return store.workers().freeStalled(LONG, 10);
    }

    private void assertFailed(RoastRef roast, FailureCode code) {
        StoredRoast found = given.find(roast);
        assertThat(found.state()).isEqualTo(RoastState.FAILED);
        assertThat(found.failure()).map(Failure::code).contains(code);
        assertThat(found.charged()).isFalse();
        assertThat(store.intake().usage(roast.account()).day().used()).isZero();
        assertThat(store.intake().usage(roast.account()).inFlight()).isZero();
    }
}
