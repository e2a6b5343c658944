package dev.roast.testkit.simulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Many seeds, two at once: each world is a single thread's work, as one of its threads runs at a time. */
final class Seeds {
    private static final int AT_ONCE = 2;
    private static final int SHOWN = 3;

    private final Function<Clock, SimulatedPorts> adapters;
    private final Twist twist;
    private final AtomicLong next;
    private final long end;
    private final int mostFailures;

    Seeds(Function<Clock, SimulatedPorts> adapters, Twist twist, long first, long many, int mostFailures) {
        this.adapters = adapters;
        this.twist = twist;
        this.next = new AtomicLong(first);
        this.end = first + many;
        this.mostFailures = mostFailures;
    }

    /** What became of them. */
    record Outcome(long steps, long accepted, List<AssertionError> failures) {
        Outcome plus(Outcome other) {
            List<AssertionError> both = new ArrayList<>(failures);
            both.addAll(other.failures);
            return new Outcome(steps + other.steps, accepted + other.accepted, both);
        }
    }

    Outcome run() throws InterruptedException {
        ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Outcome>> parts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                parts.add(runners.submit(this::runSome));
            }
            Outcome all = new Outcome(0, 0, List.of());
            for (Future<Outcome> part : parts) {
                all = all.plus(part.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run broke off in a way that no seed explains", e);
        } finally {
            runners.shutdownNow();
        }
    }

    private Outcome runSome() {
        long steps = 0;
        long accepted = 0;
        List<AssertionError> failures = new ArrayList<>();
        try (Simulation simulation = new Simulation(adapters, twist)) {
            long seed = next.getAndIncrement();
            while (seed < end && failures.size() < mostFailures) {
                try {
                    Simulation.Run run = simulation.run(seed);
                    steps += run.steps();
                    accepted += run.accepted();
                } catch (AssertionError e) {
                    failures.add(e);
                }
                seed = next.getAndIncrement();
            }
        }
        return new Outcome(steps, accepted, failures);
    }

    /** Runs them by hand: the first seed, how many. */
    public static void main(String[] args) throws InterruptedException {
        long many = Long.parseLong(args[1]);
        long began = System.nanoTime();
        Outcome outcome =
                new Seeds(SimulatedPorts::inMemory, Twist.NONE, Long.parseLong(args[0]), many, Integer.MAX_VALUE).run();
        outcome.failures().stream().limit(SHOWN).forEach(failure -> failure.printStackTrace(System.out));
        outcome.failures().forEach(failure -> System.out.println(firstLine(failure)));
        System.out.printf(
                "%d seeds, %d failed, %d steps, %d accepted, %d ms%n",
                many,
                outcome.failures().size(),
                outcome.steps(),
                outcome.accepted(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private static String firstLine(AssertionError failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}
