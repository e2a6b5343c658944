package dev.roast.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tiers of an application, the lowest first. A new account gets the lowest.
 *
 * @param all at least one, each name once
 */
public record Tiers(List<Tier> all) {

    /** Checks the names and copies the list. */
    public Tiers {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (Tier tier : all) {
            if (!names.add(tier.name())) {
                throw new IllegalArgumentException("two tiers are called " + tier.name() + ": give each its own name");
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("give at least one tier");
        }
    }

    /**
     * Returns those tiers, the lowest first.
     *
     * @param tiers at least one
     * @return the tiers
     */
    public static Tiers of(Tier... tiers) {
        return new Tiers(List.of(tiers));
    }

    /**
     * Returns free, plus and pro. All have every heat and the annotated PDF; job match, comparison and priority begin
     * with plus.
     */
    public static Tiers defaults() {
        return of(
                Tier.named("free").build(),
                Tier.named("plus")
                        .quota(50, 500)
                        .burstPerMinute(20)
                        .maxInFlight(10)
                        .maxDocument(10L << 20, 20)
                        .features(EnumSet.allOf(Feature.class))
                        .priority(Priority.NORMAL)
                        .retention(Duration.ofDays(180))
                        .build(),
                Tier.named("pro")
                        .quota(20_000, 400_000)
                        .burstPerMinute(2_000)
                        .maxInFlight(2_000)
                        .maxDocument(20L << 20, 100)
                        .features(EnumSet.allOf(Feature.class))
                        .priority(Priority.HIGH)
                        .retention(Duration.ofDays(365))
                        .build());
    }

    /** Returns the tier of a new account. */
    public Tier lowest() {
        return all.get(0);
    }

    /**
     * Returns the tier of that name.
     *
     * @param name a tier's name
     * @return the tier, or empty if there is none
     */
    public Optional<Tier> find(String name) {
        return all.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }

    /**
     * Returns the lowest tier that includes a feature.
     *
     * @param feature what is wanted
     * @return the tier, or empty if none has it
     */
    public Optional<Tier> lowestWith(Feature feature) {
        return all.stream().filter(tier -> tier.features().contains(feature)).findFirst();
    }
}
