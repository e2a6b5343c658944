package dev.roast.port;

import java.time.Duration;
import java.util.Objects;

/**
 * What the {@link RateLimiter} says of one subject, about the limit that binds most: the violated one with the longest
 * wait, or the one with the least left.
 *
 * @param allowed whether it was let through
 * @param limit which limit this is about
 * @param remaining how much of it is left, after this
 * @param resetsIn until it is whole again
 * @param retryAfter until the same amount would be let through; zero if it was
 */
public record Decision(boolean allowed, Limit limit, long remaining, Duration resetsIn, Duration retryAfter) {

    /** Requires all parts. */
    public Decision {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(resetsIn, "resetsIn");
        Objects.requireNonNull(retryAfter, "retryAfter");
    }
}
