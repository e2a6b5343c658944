package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * How long tasks stand still when their worker is killed: from {@code kill -9} to the moment when the last of them is being
 * worked on again, in another process that is there already. All engines wait at the same time, as none of them works then.
 *
 * <p>Settings are the defaults. Where a default is minutes, what is measured instead is in the table: db-scheduler's heartbeat
 * is 5 minutes and 6 may be missed; JobRunr polls every 15 s and a server may miss 4 polls.
 */
final class KillMeasure implements Measure {
    private static final int TASKS = 8;
    private static final double GOAL = 10.5;
    private static final long FOR_EVER = 3_600_000;
    /** Longer than a lease: from then on Roast's other worker trusts its own beats. The others have as long to begin. */
    private static final long SETTLE_MILLIS = 10_000;

    /** Starts a worker whose tasks take so long. */
    private interface Start {
        WorkerProcess withTasksOf(long millis) throws Exception;
    }

    @Override
    public List<Row> run(Effort effort) throws Exception {
        int poll = effort.pick(5, 15);
        try (Servers servers = Servers.start();
                RoastEngine roast = new RoastEngine(servers, TASKS);
                BullMqEngine bullMq = new BullMqEngine(servers)) {
            Map<Engine, Start> engines = new LinkedHashMap<>();
            engines.put(roast, millis -> WorkerProcess.java(servers, "roast", millis, TASKS));
            engines.put(
                    new DbSchedulerEngine(servers),
                    millis -> WorkerProcess.java(servers, "db-scheduler", millis, TASKS));
            engines.put(
                    new JobRunrEngine(servers), millis -> WorkerProcess.java(servers, "jobrunr", millis, TASKS, poll));
            engines.put(bullMq, millis -> WorkerProcess.node(servers, millis, TASKS));
            Map<String, List<Double>> seconds = new LinkedHashMap<>();
            for (int round = 0; round < effort.pick(1, 2); round++) {
                together(engines)
                        .forEach((name, figure) -> seconds.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(figure));
            }
            return List.of(row(Results.copyOf(seconds), poll));
        }
    }

    private static Row row(Results results, int poll) {
        return new Row(
                "`kill -9` of a worker with " + TASKS + " tasks, until the last of them runs again",
                seconds(results, "Roast"),
                String.format(
                        Locale.ROOT,
                        "db-scheduler %s with a heartbeat of 2 s (its default is 5 min, 6 missed: 30 min or more), JobRunr %s"
                                + " polling each %d s (default 15), BullMQ %s with its defaults (lock 30 s, look 30 s)",
                        seconds(results, "db-scheduler"),
                        seconds(results, "JobRunr"),
                        poll,
                        seconds(results, "BullMQ")),
                results.ratios("Roast"),
                Row.goal("10.5 s", results.of("Roast").median() <= GOAL, "lease 8 s, sweep 1 s, then claim and start"));
    }

    private static String seconds(Results results, String name) {
        return String.format(Locale.ROOT, "%.1f s", results.of(name).median());
    }

    private static Map<String, Double> together(Map<Engine, Start> engines) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(engines.size());
        try {
            Map<String, Future<Double>> running = engines.entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().name(),
                            one -> pool.submit(() -> seconds(one.getKey(), one.getValue())),
                            (one, other) -> one,
                            LinkedHashMap::new));
            Map<String, Double> seconds = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Double>> one : running.entrySet()) {
                seconds.put(one.getKey(), one.getValue().get());
                System.err.printf("%s %.1f s%n", one.getKey(), seconds.get(one.getKey()));
            }
            return seconds;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double seconds(Engine engine, Start start) throws Exception {
        try (WorkerProcess victim = start.withTasksOf(FOR_EVER)) {
            victim.awaitReady();
            engine.prepare(TASKS);
            for (int i = 0; i < TASKS; i++) {
                engine.accept();
            }
            victim.awaitLines(TaskProcess.BEGUN, TASKS);
            try (WorkerProcess other = start.withTasksOf(0)) {
                other.awaitReady();
                Thread.sleep(SETTLE_MILLIS);
                victim.kill();
                return other.awaitLines(TaskProcess.BEGUN, TASKS);
            }
        } finally {
            engine.clear();
        }
    }
}
