package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast tasks that do nothing but have a result are worked off. */
final class DrainMeasure implements Measure {
    private static final int SLOTS = 200;
    private static final int FILLERS = 8;

    @Override
    public List<Row> run(Effort effort) throws Exception {
        int tasks = effort.pick(3_000, 20_000);
        try (Servers servers = Servers.start();
                BullMqEngine bullMq = new BullMqEngine(servers)) {
            Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
            for (Engine engine : List.of(
                    new RoastEngine(servers, SLOTS),
                    new DbSchedulerEngine(servers),
                    new JobRunrEngine(servers),
                    bullMq)) {
                turns.put(engine.name(), () -> rate(servers, engine, tasks));
            }
            return List.of(row(tasks, Rounds.inTurns(effort.pick(1, 5), turns)));
        }
    }

    private static Row row(int tasks, Results results) {
        return new Row(
                String.format(
                        "drain of %,d tasks that do nothing, results stored, %d slots beside 50 threads with up to 200"
                                + " tasks fetched (db-scheduler), 50 workers (JobRunr), concurrency 50 (BullMQ, Redis only)",
                        tasks, SLOTS),
                results.of("Roast").rate(),
                results.rates("Roast"),
                results.ratios("Roast"),
                Row.goal(
                        "twice db-scheduler, ahead of BullMQ",
                        results.ratio("Roast", "db-scheduler") >= 2 && results.ratio("Roast", "BullMQ") > 1,
                        "each task is two durable writes of its roast and one of its account, in batches of up to 200: 1,300 bytes"
                                + " of WAL; warm, 70 us of PostgreSQL's CPU, 25 of Redis' and 55 of the worker's"));
    }

    private static double rate(Servers servers, Engine engine, int tasks) throws Exception {
        fill(engine, tasks);
        Costs costs = Costs.from(servers);
        double seconds = engine.drain(tasks);
        System.err.println(engine.name() + ": " + costs.each(tasks));
        engine.clear();
        return tasks / seconds;
    }

    private static void fill(Engine engine, int tasks) throws Exception {
        engine.prepare(tasks);
        ExecutorService pool = Executors.newFixedThreadPool(FILLERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            running.add(pool.submit(() -> {
                engine.accept();
                return true;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        engine.settle();
        pool.shutdown();
    }
}
