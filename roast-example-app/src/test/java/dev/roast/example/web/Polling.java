package dev.roast.example.web;

import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does. */
final class Polling {
    private static final long OFTEN = 20;

    private Polling() {}

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Server.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it has not come to that in " + Server.PATIENCE);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(OFTEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
