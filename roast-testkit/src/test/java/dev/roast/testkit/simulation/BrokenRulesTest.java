package dev.roast.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.memory.BrokenStore;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing proves something only if it finds what is broken on purpose. */
class BrokenRulesTest {
    private static final int SEEDS = 150;

    @ParameterizedTest
    @EnumSource
    void aBrokenStoreIsNoticed(BrokenStore broken) {
        assertThat(firstSeedThatFails(clock -> broken(broken, clock), Twist.NONE))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenWorkerIsNoticed(BrokenWorker broken) {
        assertThat(firstSeedThatFails(SimulatedPorts::inMemory, broken.twist())).isPresent();
    }

    private static SimulatedPorts broken(BrokenStore broken, Clock clock) {
        SimulatedPorts whole = SimulatedPorts.inMemory(clock);
        return new SimulatedPorts(broken.using(clock), whole.queue(), whole.limiter(), whole.blobs());
    }

    static OptionalLong firstSeedThatFails(Function<Clock, SimulatedPorts> adapters, Twist twist) {
        try (Simulation simulation = new Simulation(adapters, twist)) {
            return LongStream.range(0, SEEDS)
                    .filter(seed -> fails(simulation, seed))
                    .findFirst();
        }
    }

    private static boolean fails(Simulation simulation, long seed) {
        try {
            simulation.run(seed);
            return false;
        } catch (AssertionError e) {
            return e.toString().contains("seed ");
        }
    }
}
