package dev.roast.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What an account has left. Reading it spends nothing.
 *
 * @param tier by which limits
 * @param usedToday roasts charged in this UTC day
 * @param usedThisMonth roasts charged in this UTC month
 * @param inFlight roasts queued and running
 * @param dayResetsIn until the day's quota is new
 * @param monthResetsIn until the month's quota is new
 */
public record Allowance(
        Tier tier, int usedToday, int usedThisMonth, int inFlight, Duration dayResetsIn, Duration monthResetsIn) {

    /** Requires all parts. */
    public Allowance {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(dayResetsIn, "dayResetsIn");
        Objects.requireNonNull(monthResetsIn, "monthResetsIn");
    }

    /** Returns how many roasts more can be submitted today. */
    public int leftToday() {
        return Math.max(0, Math.min(tier.roastsPerDay() - usedToday, tier.roastsPerMonth() - usedThisMonth));
    }
}
