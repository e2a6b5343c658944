package dev.roast.testkit.simulation;

import dev.roast.internal.seam.Seam;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;

/** One process' threads, waiting, time and chance, on the common lock-step. */
final class SimulatedSeam extends Clock implements Seam {
    /** Loads what the first roast would wait for; it touches no port, so there is nothing to simulate. */
    private static final String PREPARATION = "roast-preparation";

    private static final String SWEEPER = "roast-sweep";

    private final LockStep steps;
    private final Optional<Node> node;

    SimulatedSeam(LockStep steps, Optional<Node> node) {
        this.steps = steps;
        this.node = node;
    }

    @Override
    public Task start(String name, Runnable body) {
        return steps.start(name, node, name.equals(PREPARATION) ? () -> {} : body);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Instant until = now().plus(time);
        requireNotInterrupted();
        steps.await(Optional.of(time));
        while (now().isBefore(until)) {
            requireNotInterrupted();
            steps.await(Optional.of(Duration.between(now(), until)));
        }
        requireNotInterrupted();
    }

    @Override
    public Signal signal() {
        return new StepSignal();
    }

    @Override
    public Instant now() {
        return steps.now();
    }

    @Override
    public SecureRandom random() {
        return new SeededRandom(steps.random().nextLong());
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Sweeps are most of what idle processes do: where a node sweeps less often, more worlds can be run in the same time. */
    private int slowness() {
        return steps.current().isNamed(SWEEPER) ? node.map(Node::sweepsSlowly).orElse(1) : 1;
    }

    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private final class StepSignal implements Signal {
        private final Deque<Strand> waiting = new ArrayDeque<>();
        private boolean given;

        @Override
        public void give() {
            given = true;
            waiting.forEach(steps::wake);
            waiting.clear();
        }

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            Instant until = now().plus(atMost.multipliedBy(slowness()));
            requireNotInterrupted();
            while (!given && now().isBefore(until)) {
                Strand me = steps.current();
                waiting.add(me);
                steps.await(Optional.of(Duration.between(now(), until)));
                waiting.remove(me);
                requireNotInterrupted();
            }
            boolean was = given;
            given = false;
            return was;
        }
    }

    /** Random numbers that the seed decides. */
    private static final class SeededRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        SeededRandom(long seed) {
            super(new Spi(seed), new Seeded());
        }
    }

    private static final class Seeded extends Provider {
        private static final long serialVersionUID = 1L;

        Seeded() {
            super("seeded", "1", "random numbers of a simulation");
        }
    }

    private static final class Spi extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;
        private final Random random;

        Spi(long seed) {
            random = new Random(seed);
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            random.setSeed(seed.length);
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
