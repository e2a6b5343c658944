package dev.roast.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * {@code -Droast.simulation.seeds=7 -Droast.simulation.first=42} runs seven, from that one on; the profile
 * {@code -Plong-simulation} runs 100,000.
 */
class SimulationTest {
    private static final long SEEDS = Long.getLong("roast.simulation.seeds", 2_000);
    private static final long FIRST = Long.getLong("roast.simulation.first", 0);

    @Test
    void noSeedBreaksAPromise() throws InterruptedException {
        Seeds.Outcome outcome = new Seeds(SimulatedPorts::inMemory, Twist.NONE, FIRST, SEEDS, 1).run();

        outcome.failures().forEach(failure -> {
            throw failure;
        });
        assertThat(outcome.accepted()).isGreaterThan(SEEDS);
    }

    @Test
    void aSeedGivesTheSameRunAgain() {
        try (Simulation simulation = Simulation.of(SimulatedPorts::inMemory)) {
            assertThat(LongStream.range(0, 10).mapToObj(simulation::run))
                    .containsExactlyElementsOf(
                            LongStream.range(0, 10).mapToObj(simulation::run).toList());
        }
    }

    @Test
    void differentSeedsGiveDifferentRuns() {
        try (Simulation simulation = Simulation.of(SimulatedPorts::inMemory)) {
            assertThat(LongStream.range(0, 10).mapToObj(simulation::run).map(Simulation.Run::trace))
                    .doesNotHaveDuplicates();
        }
    }
}
