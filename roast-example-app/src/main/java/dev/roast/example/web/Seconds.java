package dev.roast.example.web;

import java.time.Duration;

/** Time as HTTP headers say it. */
final class Seconds {
    private static final long ALMOST_ONE = 999_999_999;

    private Seconds() {}

    /** Returns whole seconds, at least 1, so that who waits that long does not come too early. */
    static long roundedUp(Duration time) {
        return Math.max(1, time.plusNanos(ALMOST_ONE).toSeconds());
    }
}
