package dev.roast.port;

/**
 * How many roasts an account may be charged for, by the calendar in UTC.
 *
 * @param perDay in a day
 * @param perMonth in a month
 */
public record Quotas(int perDay, int perMonth) {

    /** Refuses negative quotas. */
    public Quotas {
        if (perDay < 0 || perMonth < 0) {
            throw new IllegalArgumentException(
                    "a quota is not negative; per day " + perDay + ", per month " + perMonth);
        }
    }
}
