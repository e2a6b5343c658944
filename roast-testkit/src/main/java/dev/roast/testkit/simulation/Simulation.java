package dev.roast.testkit.simulation;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Runs the real facade, workers, beats, sweepers and pipeline of two web processes and two workers in a simulated world,
 * in which one seed decides who goes on at every step, what time it is, and what breaks: calls that fail before or after
 * they took effect, or take effect late; processes that die, freeze, or are cut off; a store that is away for longer than
 * the lease; hints that are lost, doubled, delayed or reordered, and a queue that is emptied; a model that is slow, fails,
 * or answers when nobody wants it any more. The same seed gives the same run, to the step.
 *
 * <p>After every call that takes effect in the store it is checked that no roast ends twice, goes back, or is written by
 * a stale attempt; that the quota is what it has to be; that no two workers call a model under one attempt. At the end
 * every accepted roast has ended, and when everybody has left, nothing is left of them.
 *
 * <p>For authors of adapters: give what makes your adapter, if it can live in one process by a given clock.
 *
 * <pre>{@code
 * try (Simulation simulation = Simulation.of(SimulatedPorts::inMemory)) {
 *     for (long seed = 0; seed < 2_000; seed++) {
 *         simulation.run(seed);
 *     }
 * }
 * }</pre>
 *
 * <p>Not safe for use by several threads; several simulations may run beside each other.
 */
public final class Simulation implements AutoCloseable {
    private final Function<Clock, SimulatedPorts> adapters;
    private final Twist twist;
    private final ExecutorService threads = Executors.newCachedThreadPool(body -> {
        Thread thread = new Thread(body, "roast-simulation");
        thread.setDaemon(true);
        return thread;
    });

    Simulation(Function<Clock, SimulatedPorts> adapters, Twist twist) {
        this.adapters = adapters;
        this.twist = twist;
    }

    /**
     * Makes one.
     *
     * @param adapters makes new, empty adapters whose time is the given clock
     * @return the simulation; close it to end its threads
     */
    public static Simulation of(Function<Clock, SimulatedPorts> adapters) {
        return new Simulation(adapters, Twist.NONE);
    }

    /**
     * Runs one world from its first visitor until nothing is left of it.
     *
     * @param seed decides everything
     * @return what the run was like
     * @throws AssertionError naming the seed, if something was as it must never be
     */
    public Run run(long seed) {
        World world = new World(seed, adapters, twist, threads);
        LockStep steps = world.steps();
        try {
            new Plot(world).run();
        } catch (RuntimeException | AssertionError e) {
            steps.failed("the run broke off: " + e, e);
        } finally {
            steps.end();
        }
        Trace trace = steps.trace();
        Optional<Throwable> failure = trace.failure();
        if (failure.isPresent()) {
            throw new AssertionError("seed " + seed + ": " + failure.get().getMessage(), failure.get());
        }
        return new Run(seed, trace.hash(), trace.steps(), world.witness().accepted());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * What a run was like.
     *
     * @param seed what decided it
     * @param trace a number that stands for all of its steps and their times: two runs with the same one were the same
     * @param steps how many there were
     * @param accepted how many roasts were accepted
     */
    public record Run(long seed, long trace, long steps, int accepted) {}
}
