package dev.roast.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.RoastId;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept goes by itself when its time has passed, which is each tier's own. */
class RetentionTest {
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final List<Duration> KEPT =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(9));

    private final SimulatedHost host = new SimulatedHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theSweeperTakesWhatItsOwnersTierNoLongerKeepsAndNothingElse() {
        Roaster roaster = host.start(builder -> builder.tiers(new Tiers(KEPT.stream()
                .map(time ->
                        Tier.named("keeps-" + time.toMinutes()).retention(time).build())
                .toList())));
        Map<Duration, Member> members = new TreeMap<>();
        Map<Duration, RoastId> roasts = new TreeMap<>();
        Instant began = host.steps.now();
        for (Duration kept : KEPT) {
            Member member = roaster.member("member-" + kept, "keeps-" + kept.toMinutes());
            members.put(kept, member);
            roasts.put(kept, host.submit(member, 1).get(0));
            host.ended(member, List.of(roasts.get(kept)));
        }

        for (Duration kept : KEPT) {
            passUntil(began.plus(kept).minus(MARGIN));
            KEPT.forEach(other -> assertThat(isThere(members.get(other), roasts.get(other)))
                    .as("kept for %s, shortly before %s have passed", other, kept)
                    .isEqualTo(other.compareTo(kept) >= 0));
            passUntil(began.plus(kept).plus(MARGIN.multipliedBy(2)));
            KEPT.forEach(other -> assertThat(isThere(members.get(other), roasts.get(other)))
                    .as("kept for %s, shortly after %s have passed", other, kept)
                    .isEqualTo(other.compareTo(kept) > 0));
        }
    }

    private void passUntil(Instant time) {
        host.steps.pause(Duration.between(host.steps.now(), time));
    }

    /** Both, or neither: the roast goes with its resume. */
    private static boolean isThere(Member member, RoastId roast) {
        boolean resume = !member.resumes(Optional.empty(), 10).items().isEmpty();
        assertThat(member.get(roast).isPresent()).isEqualTo(resume);
        return resume;
    }
}
