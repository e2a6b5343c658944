package dev.roast.port;

import dev.roast.model.WorkerId;
import java.util.Objects;

/**
 * One worker's hold on one roast: the fence of every write.
 *
 * @param roast which
 * @param attempt from 1; grows with every claim and never goes back
 * @param worker whose
 */
public record AttemptRef(RoastRef roast, int attempt, WorkerId worker) {

    /** Requires all parts. */
    public AttemptRef {
        Objects.requireNonNull(roast, "roast");
        Objects.requireNonNull(worker, "worker");
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1, not " + attempt);
        }
    }
}
