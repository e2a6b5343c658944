package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast tasks are taken in durably. */
final class AcceptMeasure implements Measure {
    private static final double GOAL = 0.8;

    @Override
    public List<Row> run(Effort effort) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Servers servers = Servers.start();
                RoastEngine roast = new RoastEngine(servers, 1)) {
            List<Engine> engines =
                    List.of(new BareInsert(servers), roast, new JobRunrEngine(servers), new DbSchedulerEngine(servers));
            rows.add(row(servers, engines, 1, effort.pick(6, 20), effort.pick(300, 1_000)));
            rows.add(row(servers, engines, 8, effort.pick(6, 20), effort.pick(100, 500)));
        }
        return rows;
    }

    private static Row row(Servers servers, List<Engine> engines, int threads, int rounds, int each) throws Exception {
        Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
        engines.forEach(engine -> turns.put(engine.name(), () -> rate(servers, engine, threads, each)));
        Results results = Rounds.inTurns(rounds, turns);
        for (Engine engine : engines) {
            engine.clear();
        }
        boolean reached = results.ratio("Roast", BareInsert.NAME) >= GOAL
                && results.ratio("Roast", "JobRunr") > 1
                && results.ratio("Roast", "db-scheduler") > 1;
        return new Row(
                "durable accept, " + (threads == 1 ? "one thread" : threads + " threads"),
                results.of("Roast").rate(),
                results.rates("Roast"),
                results.ratios("Roast"),
                Row.goal(
                        "at least 0.8 of the bare insert, ahead of both others",
                        reached,
                        "an accept is one round trip and one commit, which writes four rows (quota, roast, file, resume) and ten"
                                + " index entries: 1,600 bytes of WAL and 220 us of PostgreSQL's CPU, where the bare insert has 300 and 30"));
    }

    private static double rate(Servers servers, Engine engine, int threads, int each) throws Exception {
        engine.prepare(threads * each);
        Costs costs = Costs.from(servers);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return threads
                    * each
                    / Watch.seconds(() -> {
                        inAll(pool, threads, () -> {
                            for (int i = 0; i < each; i++) {
                                engine.accept();
                            }
                        });
                        engine.settle();
                    });
        } finally {
            pool.shutdown();
            System.err.println(engine.name() + ": " + costs.each(threads * each));
        }
    }

    private static void inAll(ExecutorService pool, int threads, Watch.Begin work) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(() -> {
                work.run();
                return true;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
}
