package dev.roast.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@code -Droast.simulation.seeds=100000} runs as many; {@code -Droast.simulation.first=7} begins with that seed. */
class SimulationTest {
    private static final long SEEDS = Long.getLong("roast.simulation.seeds", 200);
    private static final long FIRST = Long.getLong("roast.simulation.first", 0);

    @Test
    void noSeedBreaksAPromise() {
        try (Simulation simulation = Simulation.of(SimulatedPorts::inMemory)) {
            long accepted = LongStream.range(FIRST, FIRST + SEEDS)
                    .mapToObj(simulation::run)
                    .mapToInt(Simulation.Run::accepted)
                    .sum();
            assertThat(accepted).isGreaterThan(SEEDS);
        }
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
