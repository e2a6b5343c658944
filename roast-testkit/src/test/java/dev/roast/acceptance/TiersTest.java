package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Feature;
import dev.roast.model.Heat;
import dev.roast.model.Priority;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import org.junit.jupiter.api.Test;

/** What free, plus and pro are. */
class TiersTest {
    private final Tiers tiers = Tiers.defaults();

    @Test
    void eachTierAllowsAtLeastWhatTheOneBelowDoes() {
        for (int i = 1; i < tiers.all().size(); i++) {
            Tier lower = tiers.all().get(i - 1);
            Tier higher = tiers.all().get(i);
            assertThat(higher.roastsPerDay()).isGreaterThan(lower.roastsPerDay());
            assertThat(higher.roastsPerMonth()).isGreaterThan(lower.roastsPerMonth());
            assertThat(higher.burstPerMinute()).isGreaterThan(lower.burstPerMinute());
            assertThat(higher.maxInFlight()).isGreaterThan(lower.maxInFlight());
            assertThat(higher.maxFileBytes()).isGreaterThan(lower.maxFileBytes());
            assertThat(higher.maxPages()).isGreaterThan(lower.maxPages());
            assertThat(higher.retention()).isGreaterThan(lower.retention());
            assertThat(higher.features()).containsAll(lower.features());
        }
    }

    @Test
    void soManyRoastsMayBeOnTheirWay() {
        assertThat(tiers.all()).extracting(Tier::name).containsExactly("free", "plus", "pro");
        assertThat(tiers.all()).extracting(Tier::maxInFlight).containsExactly(2, 10, 2_000);
        assertThat(tiers.all())
                .extracting(Tier::priority)
                .containsExactly(Priority.LOW, Priority.NORMAL, Priority.HIGH);
    }

    @Test
    void allHeatsAndTheMarkedUpPdfAreForEverybodyAndTheRestBeginsWithPlus() {
        assertThat(tiers.all()).allSatisfy(tier -> assertThat(tier.heats()).containsExactlyInAnyOrder(Heat.values()));
        for (Feature feature : Feature.values()) {
            assertThat(tiers.lowestWith(feature).map(Tier::name))
                    .as(feature.wireName())
                    .contains(feature == Feature.ANNOTATED_PDF ? "free" : "plus");
        }
    }
}
