package dev.roast.devservices;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until something has come true. */
final class Patience {
    private static final Duration STEP = Duration.ofMillis(10);

    private Patience() {}

    /** Returns whether it came true in time. */
    static boolean until(BooleanSupplier condition, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceException("interrupted while waiting for a server", e);
        }
    }
}
