package dev.roast.port;

import java.time.Duration;
import java.util.Objects;

/**
 * How much of something in how much time: in no span of {@code window}, wherever it begins, is more than
 * {@code amount} let through.
 *
 * @param name for people and headers, such as {@code burst}
 * @param amount at least 1
 * @param window above zero
 */
public record Limit(String name, long amount, Duration window) {

    /** Checks both. */
    public Limit {
        Objects.requireNonNull(name, "name");
        if (amount < 1 || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException(
                    "limit " + name + ": amount " + amount + " in " + window + ", give more");
        }
    }
}
