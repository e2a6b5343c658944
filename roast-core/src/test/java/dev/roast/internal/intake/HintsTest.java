package dev.roast.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.QueueMark;
import dev.roast.port.RoastRef;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HintsTest {
    private final SlowQueue queue = new SlowQueue();
    private final Hints hints = new Hints(Optional.of(queue), new SystemSeam(Clock.systemUTC()));

    @AfterEach
    void stop() {
        queue.mayAnswer.release(1_000);
        hints.stop();
    }

    @Test
    void withoutTheThreadTheCallerOffers() {
        queue.mayAnswer.release();

        hints.offer(roast(), Priority.NORMAL);

        assertThat(queue.depth()).isOne();
    }

    @Test
    void noCallerWaitsForTheQueueAndWhatComesTogetherIsOfferedTogether() throws Exception {
        hints.start();
        hints.offer(roast(), Priority.NORMAL);
        assertThat(queue.calls.take()).hasSize(1);

        for (int i = 0; i < 100; i++) {
            hints.offer(roast(), Priority.NORMAL);
        }
        queue.mayAnswer.release(2);

        assertThat(queue.calls.take()).hasSize(100);
    }

    @Test
    void settledMeansThatAllThatCameBeforeWasOffered() {
        hints.start();
        queue.mayAnswer.release(1_000);
        for (int i = 0; i < 100; i++) {
            hints.offer(roast(), Priority.NORMAL);
        }

        hints.settle();

        assertThat(queue.depth()).isEqualTo(100);
    }

    @Test
    void aStopOffersWhatWaitsAndWhoComesLaterOffersAlone() {
        hints.start();
        queue.mayAnswer.release(1_000);
        hints.offer(roast(), Priority.NORMAL);

        hints.stop();
        assertThat(queue.depth()).isOne();

        hints.offer(roast(), Priority.NORMAL);
        assertThat(queue.depth()).isEqualTo(2);
    }

    @Test
    void aQueueThatIsAwayLosesHintsAndGoesOnWhenItIsBack() throws Exception {
        hints.start();
        queue.away = true;
        queue.mayAnswer.release(1_000);
        hints.offer(roast(), Priority.NORMAL);
        queue.calls.take();
        hints.settle();
        queue.away = false;

        hints.offer(roast(), Priority.HIGH);
        hints.settle();

        assertThat(queue.depth()).isOne();
    }

    @Test
    void soManyMayWaitAndNoMore() throws Exception {
        hints.start();
        hints.offer(roast(), Priority.NORMAL);
        queue.calls.take();
        for (int i = 0; i < 10_100; i++) {
            hints.offer(roast(), Priority.NORMAL);
        }
        queue.mayAnswer.release(1_000);

        hints.settle();

        assertThat(queue.depth()).isEqualTo(10_001);
    }

    private static RoastRef roast() {
        return new RoastRef(new AccountId(UUID.randomUUID()), new RoastId(UUID.randomUUID()));
    }

    /** Answers an offer when it may. */
    private static final class SlowQueue implements JobQueue {
        private final JobQueue real = new MemoryJobQueue(Clock.systemUTC());
        private final BlockingQueue<List<Hint>> calls = new LinkedBlockingQueue<>();
        private final Semaphore mayAnswer = new Semaphore(0);
        private volatile boolean away;

        @Override
        public void offer(List<Hint> some) {
            calls.add(some);
            mayAnswer.acquireUninterruptibly();
            if (away) {
                throw new PortUnavailableException("away");
            }
            real.offer(some);
        }

        @Override
        public List<Hint> take(int max, Duration lease, Duration wait) {
            return real.take(max, lease, wait);
        }

        @Override
        public void ack(Collection<RoastRef> roasts) {
            real.ack(roasts);
        }

        @Override
        public void forget(AccountId account) {
            real.forget(account);
        }

        @Override
        public long depth() {
            return real.depth();
        }

        @Override
        public QueueMark mark() {
            return real.mark();
        }
    }
}
