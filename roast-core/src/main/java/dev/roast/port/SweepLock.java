package dev.roast.port;

import java.time.Duration;

/** The part of the {@link Store} that keeps sweepers from doing the same work twice. No correctness hangs on it. */
public interface SweepLock {

    /**
     * Runs work if no other holder of this task's lock is at it.
     *
     * @param task the name of the lock
     * @param lease after this time the lock is free, even if its holder never came back
     * @param work done on this thread, outside of any commit; what it throws comes through, and the lock is free then
     * @return whether it ran
     */
    boolean tryRun(String task, Duration lease, Runnable work);
}
