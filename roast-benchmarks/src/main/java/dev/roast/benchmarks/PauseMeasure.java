package dev.roast.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Whether a worker that stood still for longer than its lease does harm when it goes on. Two workers share the work; one is
 * stopped in the middle of it (SIGSTOP), long enough for the other to take its tasks over and often to end them, and is let go
 * on (SIGCONT). A trial is an attempt that was lost in this way.
 */
final class PauseMeasure implements Measure {
    private static final int SLOTS = 100;
    private static final int WORK_MILLIS = 1_500;
    /** Both workers are busy, and neither begins a second time before the first is stopped. */
    private static final int TASKS = 2 * SLOTS;
    /** The lease and a sweep; from then on the other has the tasks. */
    private static final int LEAST_PAUSE_MILLIS = 9_000;

    private static final int MORE_MILLIS = 4_000;
    private static final int MOST_ROUNDS = 60;
    private static final String STALE = "SELECT count(*) FROM roast.roast"
            + " WHERE state <> 'DONE' OR report <> '{\"version\": 1, \"headline\": \"' || attempt || '\"}'";

    @Override
    public List<Row> run(Effort effort) throws Exception {
        int wanted = effort.pick(60, 1_000);
        Random random = new Random(1);
        try (Servers servers = Servers.start();
                RoastEngine roast = new RoastEngine(servers, SLOTS);
                WorkerProcess one = WorkerProcess.java(servers, "roast", WORK_MILLIS, SLOTS);
                WorkerProcess two = WorkerProcess.java(servers, "roast", WORK_MILLIS, SLOTS)) {
            one.awaitReady();
            two.awaitReady();
            // a worker frees another's tasks only when it has beaten without a gap for a lease
            Thread.sleep(LEAST_PAUSE_MILLIS);
            int round = 0;
            for (; trials(one, two) < wanted && round < MOST_ROUNDS; round++) {
                pauseOne(servers, roast, round % 2 == 0 ? one : two, random, (round + 1) * TASKS);
                System.err.printf("%d trials%n", trials(one, two));
            }
            return List.of(row(trials(one, two), wanted, twice(one, two), servers.number(STALE)));
        }
    }

    private static Row row(int trials, int wanted, int twice, long stale) {
        return new Row(
                "a worker paused past its lease, then resumed",
                String.format(
                        Locale.ROOT, "%,d attempts lost: %d tasks ended twice, %d stale results", trials, twice, stale),
                "",
                "",
                Row.goal(
                        String.format(Locale.ROOT, "none of either in %,d trials", wanted),
                        trials >= wanted && twice == 0 && stale == 0,
                        "see the figures"));
    }

    private static void pauseOne(
            Servers servers, RoastEngine roast, WorkerProcess paused, Random random, int expectedInAll)
            throws Exception {
        roast.prepare(TASKS);
        for (int i = 0; i < TASKS; i++) {
            roast.accept();
        }
        Thread.sleep(random.nextInt(WORK_MILLIS));
        paused.pause();
        Thread.sleep(LEAST_PAUSE_MILLIS + random.nextInt(MORE_MILLIS));
        paused.resume();
        Watch.seconds(
                () -> {},
                () -> servers.number("SELECT count(*) FROM roast.roast WHERE state = 'DONE'") == expectedInAll
                        && idle(paused));
    }

    private static boolean idle(WorkerProcess worker) {
        return worker.lines(TaskProcess.CLAIMED).size()
                == worker.lines(TaskProcess.DONE).size()
                        + worker.lines(TaskProcess.LOST).size();
    }

    private static int trials(WorkerProcess one, WorkerProcess two) {
        return one.lines(TaskProcess.LOST).size() + two.lines(TaskProcess.LOST).size();
    }

    /** How many tasks came to their end more than once. */
    private static int twice(WorkerProcess one, WorkerProcess two) {
        List<String> first = one.lines(TaskProcess.DONE);
        List<String> second = two.lines(TaskProcess.DONE);
        HashSet<String> all = new HashSet<>(first);
        all.addAll(second);
        return first.size() + second.size() - all.size();
    }
}
