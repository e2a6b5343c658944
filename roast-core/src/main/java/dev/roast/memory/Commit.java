package dev.roast.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one commit domain: a lock, and the time at which its holder's changes happen. The time never goes back, even if the
 * clock does, so that what has ended or become due stays so.
 */
final class Commit {
    private final ReentrantLock lock = new ReentrantLock();
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
            lock.unlock();
        }
    }

    void run(Consumer<Instant> work) {
        lock.lock();
        try {
            work.accept(now());
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
