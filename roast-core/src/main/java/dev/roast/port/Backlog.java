package dev.roast.port;

import java.time.Duration;
import java.util.Objects;

/**
 * How much there is to do.
 *
 * @param queued roasts that wait
 * @param running roasts that a worker has
 * @param accepted how many roasts have ever been accepted; only grows, and may run ahead by those that came to nothing
 * @param oldestDue for how long the longest waiting of those that are due has been due; zero if none is
 */
public record Backlog(long queued, long running, long accepted, Duration oldestDue) {

    /** Requires an age. */
    public Backlog {
        Objects.requireNonNull(oldestDue, "oldestDue");
    }
}
