package dev.roast.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The one commit domain: a lock, and the time at which its holder's changes happen. The time never goes back, even if the
 * clock does, so that what has ended or become due stays so.
 */
final class Commit {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private final Clock clock;
    private Instant latest = Instant.MIN;

    Commit(Clock clock) {
        this.clock = clock;
    }

    <T> T of(Function<Instant, T> work) {
        lock.lock();
        try {
            return work.apply(now());
        } finally {
            committed.signalAll();
            lock.unlock();
        }
    }

    void run(Consumer<Instant> work) {
        lock.lock();
        try {
            work.accept(now());
        } finally {
            committed.signalAll();
            lock.unlock();
        }
    }

    /** Waits for a commit after which something holds; looks once before. */
    boolean await(Predicate<Instant> holds, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!holds.test(now())) {
                if (left <= 0) {
                    return false;
                }
                left = committed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        Instant time = clock.instant();
        latest = time.isAfter(latest) ? time : latest;
        return latest;
    }
}
