package dev.roast.port;

import java.util.Objects;

/**
 * What an account has used.
 *
 * @param day the UTC day that is running
 * @param month the UTC month that is running
 * @param inFlight roasts queued and running
 */
public record Usage(QuotaWindow day, QuotaWindow month, int inFlight) {

    /** Requires both windows. */
    public Usage {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(month, "month");
    }
}
