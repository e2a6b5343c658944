package dev.roast.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Microseconds, in which the scripts count, as Redis' TIME does. */
final class Micros {
    /** 142 years; added to the time of today it still is a whole number that Lua's doubles hold exactly. */
    private static final long LONGEST = 1L << 52;

    private static final Duration LONGEST_DURATION = Duration.of(LONGEST, ChronoUnit.MICROS);

    private Micros() {}

    /** Rounded up, so that nothing ends before its time. */
    static long of(Duration duration) {
        if (duration.compareTo(LONGEST_DURATION) > 0) {
            return LONGEST;
        }
        return Math.floorDiv(Math.addExact(duration.toNanos(), 999), 1_000);
    }

    static String text(Duration duration) {
        return Long.toString(of(duration));
    }

    /** An amount that Lua's doubles hold exactly, as they hold no whole numbers above 2 to the 53rd. */
    static String amount(long amount) {
        return Long.toString(Math.min(amount, LONGEST));
    }

    static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
