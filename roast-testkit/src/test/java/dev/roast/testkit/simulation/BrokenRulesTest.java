package dev.roast.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.memory.BrokenStore;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing proves something only if it finds what is broken on purpose. */
class BrokenRulesTest {
    /** Within the first so many. */
    private static final int SEEDS = 1_000;

    private final TestReporter reporter;

    BrokenRulesTest(TestReporter reporter) {
        this.reporter = reporter;
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenStoreIsNoticed(BrokenStore broken) {
        requireNoticed(clock -> broken(broken, clock), Twist.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenWorkerIsNoticed(BrokenWorker broken) {
        requireNoticed(SimulatedPorts::inMemory, broken.twist());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenProcessIsNoticed(BrokenProcess broken) {
        requireNoticed(SimulatedPorts::inMemory, broken.twist());
    }

    @Test
    void aQueueWithoutFairnessIsNoticed() {
        requireNoticed(BrokenRulesTest::firstComeFirstServed, Twist.NONE);
    }

    private static SimulatedPorts firstComeFirstServed(Clock clock) {
        SimulatedPorts whole = SimulatedPorts.inMemory(clock);
        return new SimulatedPorts(
                whole.store(), new FirstComeQueue(clock, whole.queue().mark()), whole.limiter(), whole.blobs());
    }

    private static SimulatedPorts broken(BrokenStore broken, Clock clock) {
        SimulatedPorts whole = SimulatedPorts.inMemory(clock);
        return new SimulatedPorts(broken.using(clock), whole.queue(), whole.limiter(), whole.blobs());
    }

    private void requireNoticed(Function<Clock, SimulatedPorts> adapters, Twist twist) {
        try (Simulation simulation = new Simulation(adapters, twist)) {
            OptionalLong first = LongStream.range(0, SEEDS)
                    .filter(seed -> fails(simulation, seed))
                    .findFirst();
            assertThat(first).isPresent();
            reporter.publishEntry("noticed by seed", String.valueOf(first.getAsLong()));
        }
    }

    private boolean fails(Simulation simulation, long seed) {
        try {
            simulation.run(seed);
            return false;
        } catch (AssertionError e) {
            reporter.publishEntry("as", e.toString().lines().findFirst().orElse(""));
            return e.toString().contains("seed ");
        }
    }
}
