package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue} promises. */
public abstract class JobQueueContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final AccountId ada = newAccount();
    private final AccountId bob = newAccount();
    private final AccountId eve = newAccount();
    private JobQueue queue;

    /** For tests that extend this. */
    protected JobQueueContract() {}

    /**
     * Returns the queue to be tested, with nothing in it. Called once before each test.
     *
     * @return an empty queue
     */
    protected abstract JobQueue jobQueue();

    /**
     * Moves the queue's time forward, for every call that begins afterwards. Real time may go by besides.
     *
     * @param by how far
     */
    protected abstract void advance(Duration by);

    /**
     * Makes the queue lose its content, as a server that is restarted without its data does.
     *
     * @return whether it was done; false if this queue can't lose it while the process lives
     */
    protected boolean loseContent() {
        return false;
    }

    @BeforeEach
    final void open() {
        queue = jobQueue();
    }

    @Test
    void offeredHintIsTakenAsItWasOffered() {
        Hint hint = hint(ada, Priority.HIGH);
        queue.offer(List.of(hint));

        assertThat(take(5)).containsExactly(hint);
    }

    @Test
    void emptyQueueAnswersAtOnce() {
        queue.offer(List.of());

        assertThat(take(5)).isEmpty();
        assertThat(queue.depth()).isZero();
    }

    @Test
    void atMostSoManyAreTaken() {
        queue.offer(hints(ada, 5));

        assertThat(take(3)).hasSize(3);
        assertThat(take(3)).hasSize(2);
        assertThat(take(3)).isEmpty();
    }

    @Test
    void hintThatIsWaitingIsNotDoubled() {
        Hint hint = hint(ada);
        queue.offer(List.of(hint, hint));
        queue.offer(List.of(hint));

        assertThat(queue.depth()).isEqualTo(1);
        assertThat(take(5)).containsExactly(hint);
    }

    @Test
    void hintThatIsLeasedIsNotDoubled() {
        Hint hint = hint(ada);
        queue.offer(List.of(hint));
        take(1);
        queue.offer(List.of(hint));

        assertThat(queue.depth()).isEqualTo(1);
        assertThat(take(5)).isEmpty();
    }

    @Test
    void placeAndPriorityOfAHintThatIsThereStay() {
        Hint first = hint(ada, Priority.LOW);
        Hint second = hint(ada, Priority.LOW);
        queue.offer(List.of(first, second));
        queue.offer(List.of(new Hint(second.roast(), Priority.HIGH), new Hint(first.roast(), Priority.HIGH)));

        assertThat(take(5)).containsExactly(first, second);
    }

    @Test
    void hintThatIsNotAckedIsInTheQueueAgainAtTheEndOfItsLease() {
        Hint hint = hint(ada);
        queue.offer(List.of(hint));
        take(1);
        advance(LEASE.minus(SLACK));
        assertThat(take(1)).isEmpty();

        advance(SLACK);
        assertThat(take(1)).containsExactly(hint);
        assertThat(queue.depth()).isEqualTo(1);
    }

    @Test
    void ackedHintIsGone() {
        Hint acked = hint(ada);
        Hint kept = hint(ada);
        queue.offer(List.of(acked, kept));
        take(2);
        queue.ack(List.of(acked.roast()));
        queue.ack(List.of(acked.roast(), hint(bob).roast()));
        advance(LEASE);

        assertThat(queue.depth()).isEqualTo(1);
        assertThat(take(5)).containsExactly(kept);
    }

    @Test
    void ackedHintCanBeOfferedAgain() {
        Hint hint = hint(ada);
        queue.offer(List.of(hint));
        take(1);
        queue.ack(List.of(hint.roast()));
        queue.offer(List.of(hint));

        assertThat(take(1)).containsExactly(hint);
    }

    @Test
    void depthCountsWaitingAndLeasedOnes() {
        queue.offer(hints(ada, 3));
        queue.offer(hints(bob, 2));
        take(2);

        assertThat(queue.depth()).isEqualTo(5);
    }

    @Test
    void forgottenAccountsHintsAreGoneWaitingOrLeased() {
        queue.offer(hints(ada, 3));
        take(1);
        Hint others = hint(bob);
        queue.offer(List.of(others));
        queue.forget(ada);
        queue.forget(ada);
        advance(LEASE);

        assertThat(queue.depth()).isEqualTo(1);
        assertThat(take(5)).containsExactly(others);
    }

    @Test
    void prioritiesShareTurnsEightToFourToOne() {
        for (Priority priority : Priority.values()) {
            queue.offer(
                    IntStream.range(0, 200).mapToObj(i -> hint(ada, priority)).toList());
        }
        List<Hint> taken = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            taken.addAll(take(10));
        }

        assertThat(taken.stream().filter(hint -> hint.priority() == Priority.HIGH))
                .hasSize(80);
        assertThat(taken.stream().filter(hint -> hint.priority() == Priority.NORMAL))
                .hasSize(40);
        assertThat(taken.stream().filter(hint -> hint.priority() == Priority.LOW))
                .hasSize(10);
    }

    @Test
    void priorityThatIsAloneHasAllTurns() {
        queue.offer(
                IntStream.range(0, 30).mapToObj(i -> hint(ada, Priority.LOW)).toList());

        assertThat(take(20)).hasSize(20);
    }

    @Test
    void accountsTakeTurnsInsideAPriority() {
        queue.offer(hints(ada, 4));
        queue.offer(hints(bob, 2));
        queue.offer(hints(eve, 1));

        assertThat(take(10))
                .extracting(hint -> hint.roast().account())
                .containsExactly(ada, bob, eve, ada, bob, ada, ada);
    }

    @Test
    void manyUploadsOfOneAccountDoNotDelayTheFirstOfAnother() {
        queue.offer(hints(ada, 1_000));
        take(100);
        Hint first = hint(bob);
        queue.offer(List.of(first));

        assertThat(take(2)).contains(first);
    }

    @Test
    void hintsOfOneAccountComeInTheirOrder() {
        List<Hint> offered = hints(ada, 5);
        queue.offer(offered);

        assertThat(take(5)).isEqualTo(offered);
    }

    @Test
    void accountThatHadNothingLeftComesBackAtTheEndOfTheRing() {
        queue.offer(hints(ada, 1));
        queue.offer(hints(bob, 3));
        queue.offer(hints(eve, 3));
        assertThat(take(1)).extracting(hint -> hint.roast().account()).containsExactly(ada);
        queue.offer(hints(ada, 1));

        assertThat(take(3)).extracting(hint -> hint.roast().account()).containsExactly(bob, eve, ada);
    }

    @Test
    void takeWaitsForTheFirstHint() {
        Hint hint = hint(ada);
        Race.Running<List<Hint>> waiting = Race.start(() -> queue.take(5, LEASE, Duration.ofSeconds(20)));
        queue.offer(List.of(hint));

        assertThat(waiting.await()).containsExactly(hint);
    }

    @Test
    void takeAnswersEmptyWhenTheWaitIsOver() {
        assertThat(queue.take(5, LEASE, Duration.ofMillis(30))).isEmpty();
    }

    @Test
    void interruptedTakeAnswersEmptyWithItsFlagSet() {
        Race.Running<Boolean> waiting =
                Race.start(() -> queue.take(5, LEASE, Duration.ofSeconds(60)).isEmpty() && Thread.interrupted());
        waiting.thread().interrupt();

        assertThat(waiting.await()).isTrue();
    }

    @Test
    void simultaneousTakersShareTheHints() {
        List<Hint> offered = new ArrayList<>();
        List.of(ada, bob, eve).forEach(account -> offered.addAll(hints(account, 100)));
        List<Callable<List<Hint>>> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Hint> some = offered.subList(i * 100, i * 100 + 100);
            threads.add(() -> {
                some.forEach(hint -> queue.offer(List.of(hint)));
                return List.of();
            });
            threads.add(this::takeAndAckAll);
        }
        List<Hint> taken = new ArrayList<>();
        Race.of(threads).forEach(taken::addAll);
        taken.addAll(takeAndAckAll());

        assertThat(taken).containsExactlyInAnyOrderElementsOf(offered);
        assertThat(queue.depth()).isZero();
    }

    @Test
    void markIsSetWhenARefillIsComplete() {
        queue.mark().begin("token-1");
        assertThat(queue.mark().present()).isFalse();

        assertThat(queue.mark().complete("token-1")).isTrue();
        assertThat(queue.mark().present()).isTrue();
    }

    @Test
    void refillThatWasOvertakenByAnotherDoesNotSetTheMark() {
        queue.mark().begin("token-1");
        queue.mark().begin("token-2");

        assertThat(queue.mark().complete("token-1")).isFalse();
        assertThat(queue.mark().present()).isFalse();
        assertThat(queue.mark().complete("token-2")).isTrue();
    }

    @Test
    void newQueueHasNoMarkAndARefillThatNeverBeganDoesNotSetIt() {
        assertThat(queue.mark().present()).isFalse();
        assertThat(queue.mark().complete("token-1")).isFalse();
        assertThat(queue.mark().present()).isFalse();
    }

    @Test
    void markAndTokenAreLostWithTheContent() {
        queue.offer(hints(ada, 2));
        queue.mark().begin("token-1");
        queue.mark().complete("token-1");
        queue.mark().begin("token-2");
        assumeTrue(loseContent(), "this queue can't lose its content while the process lives");

        assertThat(queue.depth()).isZero();
        assertThat(queue.mark().present()).isFalse();
        assertThat(queue.mark().complete("token-2")).isFalse();
        assertThat(queue.mark().present()).isFalse();
    }

    private List<Hint> takeAndAckAll() {
        List<Hint> all = new ArrayList<>();
        Set<RoastRef> acked = new HashSet<>();
        StoreFixture.untilFalse("take the hints", () -> {
            List<Hint> some = take(7);
            some.forEach(hint -> acked.add(hint.roast()));
            queue.ack(acked);
            return all.addAll(some);
        });
        return all;
    }

    private List<Hint> take(int max) {
        return queue.take(max, LEASE, Duration.ZERO);
    }

    private static List<Hint> hints(AccountId account, int count) {
        return IntStream.range(0, count).mapToObj(i -> hint(account)).toList();
    }

    private static Hint hint(AccountId account) {
        return hint(account, Priority.NORMAL);
    }

    private static Hint hint(AccountId account, Priority priority) {
        return new Hint(new RoastRef(account, new RoastId(UUID.randomUUID())), priority);
    }

    private static AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }
}
