package dev.roast.internal.account;

import dev.roast.internal.seam.Seam;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives answers that nobody may tell apart after the same time: each a whole number of steps after its question. A step is
 * longer than a hash and a commit take, so that it is nearly always the first.
 */
final class EvenTime {
    private static final Duration STEP = Duration.ofMillis(100);

    private final Seam seam;

    EvenTime(Seam seam) {
        this.seam = seam;
    }

    Instant begin() {
        return seam.now();
    }

    /** Waits for the end of the step that has begun; not for all of it if the thread is interrupted. */
    void end(Instant begun) {
        long taken = Duration.between(begun, seam.now()).toNanos();
        try {
            seam.sleep(Duration.ofNanos(STEP.toNanos() - Math.floorMod(taken, STEP.toNanos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
