package dev.roast.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.AuditEntry;
import dev.roast.model.RoastId;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        Instant began = host.steps.now();
        List<Kept> all = new ArrayList<>();
        for (Duration time : KEPT) {
            Member member = roaster.member("member-" + time, "keeps-" + time.toMinutes());
            List<RoastId> roasts = host.submit(member, 1);
            host.ended(member, roasts);
            all.add(new Kept(time, member, roasts.get(0)));
        }

        for (Duration passed : KEPT) {
            passUntil(began.plus(passed).minus(MARGIN));
            assertThat(all)
                    .filteredOn(Kept::isThere)
                    .as("shortly before %s have passed", passed)
                    .isEqualTo(all.stream()
                            .filter(kept -> kept.time().compareTo(passed) >= 0)
                            .toList());
            passUntil(began.plus(passed).plus(MARGIN.multipliedBy(2)));
            assertThat(all)
                    .filteredOn(Kept::isThere)
                    .as("shortly after %s have passed", passed)
                    .isEqualTo(all.stream()
                            .filter(kept -> kept.time().compareTo(passed) > 0)
                            .toList());
        }
    }

    @Test
    void theSweeperTakesWhatTheTrailNoLongerKeepsAndNothingThatIsYounger() {
        Duration kept = Duration.ofMinutes(10);
        Duration apart = Duration.ofMinutes(3);
        List<Tier> tiers = Stream.of("free", "plus", "pro")
                .map(name -> Tier.named(name).build())
                .toList();
        Roaster roaster = host.start(builder -> builder.tiers(new Tiers(tiers)).auditRetention(kept));
        Instant began = host.steps.now();
        Member ada = roaster.member("ada", "free");
        passUntil(began.plus(apart));
        roaster.member("ada", "plus");
        passUntil(began.plus(apart.multipliedBy(2)));
        roaster.member("ada", "pro");

        List<String> trail = List.of("pro", "plus", "host");
        for (int gone = 0; gone < trail.size(); gone++) {
            Instant next = began.plus(kept).plus(apart.multipliedBy(gone));
            passUntil(next.minus(MARGIN));
            assertThat(details(ada)).as("shortly before %s", next).isEqualTo(trail.subList(0, trail.size() - gone));
            passUntil(next.plus(MARGIN.multipliedBy(2)));
            assertThat(details(ada)).as("shortly after %s", next).isEqualTo(trail.subList(0, trail.size() - gone - 1));
        }
    }

    private static List<String> details(Member member) {
        return member.account().audit(Optional.empty(), 10).items().stream()
                .map(AuditEntry::detail)
                .toList();
    }

    private record Kept(Duration time, Member member, RoastId roast) {
        /** Both, or neither: the roast goes with its resume. */
        boolean isThere() {
            boolean resume = !member.resumes(Optional.empty(), 10).items().isEmpty();
            assertThat(member.get(roast).isPresent()).isEqualTo(resume);
            return resume;
        }
    }

    private void passUntil(Instant time) {
        host.steps.pause(Duration.between(host.steps.now(), time));
    }
}
