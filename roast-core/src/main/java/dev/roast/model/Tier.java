package dev.roast.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What an account may do, and how much of it.
 *
 * @param name as it is stored with the account: lower-case letters, digits and hyphens
 * @param roastsPerDay the quota of a UTC day
 * @param roastsPerMonth the quota of a UTC month
 * @param burstPerMinute how many submits in any minute
 * @param maxInFlight how many roasts queued and running at once
 * @param maxFileBytes the largest file
 * @param maxPages the longest document
 * @param heats which heats may be chosen
 * @param features what is included
 * @param priority its turn in the queue
 * @param retention how long a resume and its roasts are kept after the last submit
 */
public record Tier(
        String name,
        int roastsPerDay,
        int roastsPerMonth,
        int burstPerMinute,
        int maxInFlight,
        long maxFileBytes,
        int maxPages,
        Set<Heat> heats,
        Set<Feature> features,
        Priority priority,
        Duration retention) {

    /** Checks that every limit lets something through, and copies the sets. */
    public Tier {
        Objects.requireNonNull(priority, "priority");
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a tier's name is 1 to 40 lower-case letters, digits or hyphens");
        }
        requirePositive(name, "roastsPerDay", roastsPerDay);
        requirePositive(name, "roastsPerMonth", roastsPerMonth);
        requirePositive(name, "burstPerMinute", burstPerMinute);
        requirePositive(name, "maxInFlight", maxInFlight);
        requirePositive(name, "maxFileBytes", maxFileBytes);
        requirePositive(name, "maxPages", maxPages);
        requirePositive(name, "retention", retention.toMillis());
        heats = Set.copyOf(heats);
        features = Set.copyOf(features);
        if (heats.isEmpty()) {
            throw new IllegalArgumentException("tier " + name + " allows no heat: give at least one");
        }
    }

    private static void requirePositive(String tier, String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("tier " + tier + ": " + what + " is " + value + ", give at least 1");
        }
    }

    /**
     * Starts a tier from modest limits, with all heats and the annotated PDF.
     *
     * @param name lower-case letters, digits and hyphens
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Builds a {@link Tier}. Not safe for use by several threads. */
    public static final class Builder {
        private final String name;
        private int roastsPerDay = 5;
        private int roastsPerMonth = 50;
        private int burstPerMinute = 5;
        private int maxInFlight = 2;
        private long maxFileBytes = 5L << 20;
        private int maxPages = 10;
        private Set<Heat> heats = EnumSet.allOf(Heat.class);
        private Set<Feature> features = EnumSet.of(Feature.ANNOTATED_PDF);
        private Priority priority = Priority.LOW;
        private Duration retention = Duration.ofDays(30);

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the quotas of a UTC day and of a UTC month. */
        public Builder quota(int perDay, int perMonth) {
            this.roastsPerDay = perDay;
            this.roastsPerMonth = perMonth;
            return this;
        }

        /** Sets how many submits in any minute. */
        public Builder burstPerMinute(int submits) {
            this.burstPerMinute = submits;
            return this;
        }

        /** Sets how many roasts may be queued and running at once. */
        public Builder maxInFlight(int roasts) {
            this.maxInFlight = roasts;
            return this;
        }

        /** Sets the largest file in bytes and the longest document in pages. */
        public Builder maxDocument(long bytes, int pages) {
            this.maxFileBytes = bytes;
            this.maxPages = pages;
            return this;
        }

        /** Sets which heats may be chosen. */
        public Builder heats(Set<Heat> allowed) {
            this.heats = allowed;
            return this;
        }

        /** Sets what is included. */
        public Builder features(Set<Feature> included) {
            this.features = included;
            return this;
        }

        /** Sets its turn in the queue. */
        public Builder priority(Priority turn) {
            this.priority = turn;
            return this;
        }

        /** Sets how long a resume and its roasts are kept after the last submit. */
        public Builder retention(Duration keep) {
            this.retention = keep;
            return this;
        }

        /**
         * Makes the tier.
         *
         * @return the tier
         * @throws IllegalArgumentException naming the limit that lets nothing through
         */
        public Tier build() {
            return new Tier(
                    name,
                    roastsPerDay,
                    roastsPerMonth,
                    burstPerMinute,
                    maxInFlight,
                    maxFileBytes,
                    maxPages,
                    heats,
                    features,
                    priority,
                    retention);
        }
    }
}
