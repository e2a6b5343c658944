package dev.roast.internal.account;

import java.time.Duration;

/**
 * How long sessions live.
 *
 * @param idle without being used
 * @param absolute at most
 */
public record SessionLimits(Duration idle, Duration absolute) {

    /** Returns two weeks idle, and ninety days in all. */
    public static SessionLimits defaults() {
        return new SessionLimits(Duration.ofDays(14), Duration.ofDays(90));
    }
}
