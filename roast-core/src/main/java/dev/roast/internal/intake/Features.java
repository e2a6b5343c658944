package dev.roast.internal.intake;

import dev.roast.model.Feature;
import dev.roast.model.Refusal;
import dev.roast.model.RoastOptions;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.util.Optional;

/** What of a submit a tier includes. */
final class Features {
    private final Tiers tiers;

    Features(Tiers tiers) {
        this.tiers = tiers;
    }

    /** Says what was asked for that the tier has not, and which tier has it. */
    Optional<Refusal> lacking(Tier tier, RoastOptions options) {
        if (!tier.heats().contains(options.heat())) {
            return Optional.of(Refusals.heat(options.heat(), tier, tiers));
        } else if (options.jobDescription().isPresent() && !tier.features().contains(Feature.JOB_MATCH)) {
            return Optional.of(Refusals.feature(Feature.JOB_MATCH, tier, tiers));
        } else if (options.compareWith().isPresent() && !tier.features().contains(Feature.COMPARISON)) {
            return Optional.of(Refusals.feature(Feature.COMPARISON, tier, tiers));
        }
        return Optional.empty();
    }

    /** The annotated PDF is extra: a tier without it gets the roast all the same. */
    static RoastOptions affordable(Tier tier, RoastOptions options) {
        return tier.features().contains(Feature.ANNOTATED_PDF) ? options : options.withoutAnnotatedPdf();
    }
}
