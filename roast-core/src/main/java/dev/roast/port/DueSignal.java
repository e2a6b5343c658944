package dev.roast.port;

import java.time.Duration;

/**
 * An optional ability of a {@link Store}: wakes workers that have no queue when a roast may have become due, so that they
 * need not wait for their next look. A hint like those of the queue: missing a wake-up costs a second, and one too many
 * costs a look. Safe for use by many threads and processes; each that waits is woken.
 */
@FunctionalInterface
public interface DueSignal {

    /**
     * Waits until a roast may have become due, or the time is over. What became due between the caller's last look and
     * this call counts: it returns at once for it.
     *
     * @param atMost how long to wait, from zero to a few seconds
     * @return whether it is worth looking at once
     * @throws InterruptedException if the thread is interrupted
     * @throws PortUnavailableException if the store can't be reached; the caller then waits by itself
     */
    boolean await(Duration atMost) throws InterruptedException;
}
