package dev.roast.benchmarks;

import dev.roast.model.Feature;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.util.Set;

/** The one tier of benchmarks of the whole application: nothing is refused for its number. */
final class Bench {
    static final String TIER = "benchmark";

    private static final int ANY = 1_000_000;

    private Bench() {}

    static Tiers tiers() {
        return Tiers.of(Tier.named(TIER)
                .quota(ANY, ANY)
                .burstPerMinute(ANY)
                .maxInFlight(ANY)
                .maxDocument(Integer.MAX_VALUE, Resumes.MOST_PAGES)
                .features(Set.of(Feature.ANNOTATED_PDF))
                .build());
    }
}
