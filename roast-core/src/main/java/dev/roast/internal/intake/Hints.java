package dev.roast.internal.intake;

import dev.roast.internal.seam.Seam;
import dev.roast.model.Priority;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hints at new work, as well as can be. Once started, a thread of its own offers them, those that come together in one call:
 * no answer waits for the queue, and a queue that is away holds nobody up. Without the thread the caller offers. A hint that
 * is lost, with the process or as too many wait, is offered by the sweeper.
 */
public final class Hints {
    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

    /** More than come in while a queue that is away is found to be so. */
    private static final int MOST_WAITING = 10_000;

    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final int MOST_LOOKS = 1_000;

    private final Optional<JobQueue> queue;
    private final Seam seam;
    private final Seam.Signal arrived;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Hint> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean sending;
    private Optional<Seam.Task> thread = Optional.empty();

    /**
     * Makes one without a thread.
     *
     * @param queue if there is one
     * @param seam threads and waiting
     */
    public Hints(Optional<JobQueue> queue, Seam seam) {
        this.queue = queue;
        this.seam = seam;
        this.arrived = seam.signal();
    }

    /** Starts the thread. */
    public void start() {
        if (queue.isPresent()) {
            running(true);
            thread = Optional.of(seam.start("roast-hints", this::run));
        }
    }

    /** Offers what waits, and ends the thread. */
    public void stop() {
        running(false);
        arrived.give();
        settle();
    }

    /** Offers one hint, soon or at once. */
    public void offer(RoastRef roast, Priority priority) {
        Hint hint = new Hint(roast, priority);
        if (queue.isPresent() && !add(hint)) {
            send(List.of(hint));
        }
    }

    /** Waits a moment for all hints that came before to be offered. */
    public void settle() {
        try {
            for (int look = 0; look < MOST_LOOKS && unsettled(); look++) {
                seam.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean unsettled() {
        lock.lock();
        try {
            return thread.isPresent() && (sending || !waiting.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    private void running(boolean now) {
        lock.lock();
        try {
            running = now;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the thread sees to it. */
    private boolean add(Hint hint) {
        boolean first;
        lock.lock();
        try {
            if (!running) {
                return false;
            }
            first = waiting.isEmpty();
            if (waiting.size() < MOST_WAITING) {
                waiting.add(hint);
            }
        } finally {
            lock.unlock();
        }
        if (first) {
            arrived.give();
        }
        return true;
    }

    private void run() {
        try {
            for (List<Hint> hints = next(); !hints.isEmpty(); hints = next()) {
                send(hints);
            }
        } catch (InterruptedException e) {
            running(false);
            LOG.warn("the thread that offers hints was interrupted; each submit offers its own from now on", e);
        }
    }

    /** Waits for hints; none when it was stopped and all are offered. */
    private List<Hint> next() throws InterruptedException {
        while (true) {
            lock.lock();
            try {
                List<Hint> batch = new ArrayList<>();
                while (batch.size() < BATCH && !waiting.isEmpty()) {
                    batch.add(waiting.remove());
                }
                sending = !batch.isEmpty();
                if (sending || !running) {
                    return batch;
                }
            } finally {
                lock.unlock();
            }
            arrived.await(IDLE);
        }
    }

    private void send(List<Hint> hints) {
        try {
            queue.ifPresent(some -> some.offer(hints));
        } catch (RuntimeException e) {
            LOG.warn("{} hints could not be offered; the sweeper will offer them", hints.size(), e);
        }
    }
}
