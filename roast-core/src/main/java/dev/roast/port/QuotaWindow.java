package dev.roast.port;

import java.time.Duration;
import java.util.Objects;

/**
 * One account's use of one quota window that is running now.
 *
 * @param used charged and not given back
 * @param deleted how many of those belong to roasts that were deleted after they had ended
 * @param resetsIn until the next window begins, by the store's clock
 */
public record QuotaWindow(int used, int deleted, Duration resetsIn) {

    /** Refuses negative counts. */
    public QuotaWindow {
        Objects.requireNonNull(resetsIn, "resetsIn");
        if (used < 0 || deleted < 0) {
            throw new IllegalArgumentException("counts are not negative; used " + used + ", deleted " + deleted);
        }
    }
}
