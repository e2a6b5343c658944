package dev.roast.benchmarks;

import dev.roast.internal.worker.Worker;
import dev.roast.port.RoastRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long a task waits for an idle worker: from the call that takes it in to the start of the work, 50 times a second. */
final class PickUpMeasure implements Measure {
    private static final long EVERY_MILLIS = 20;
    private static final long SETTLE_MILLIS = 500;
    private static final int SLOTS = 8;

    @Override
    public List<Row> run(Effort effort) throws Exception {
        int tasks = effort.pick(200, 1_000);
        try (Servers servers = Servers.start();
                RoastEngine roast = new RoastEngine(servers, SLOTS);
                BullMqEngine bullMq = new BullMqEngine(servers)) {
            Map<String, Percentiles.Times> sides = new LinkedHashMap<>();
            sides.put(roast.name(), () -> pickUps(roast, tasks));
            sides.put(bullMq.name(), () -> bullMq.pickUps(tasks, EVERY_MILLIS));
            return List.of(row(Percentiles.inTurns(effort.pick(2, 4), sides)));
        }
    }

    private static Row row(Percentiles waits) {
        boolean reached =
                waits.p50().ratio("Roast", "BullMQ") <= 1 && waits.p99().ratio("Roast", "BullMQ") <= 1;
        return new Row(
                "pick-up by an idle worker at 50/s, from the accept (PostgreSQL and Redis; BullMQ: Redis only) to the work",
                waits.of("Roast"),
                waits.others("Roast"),
                waits.ratios("Roast"),
                Row.goal(
                        "p50 and p99 not above",
                        reached,
                        "accept and claim are two commits, and each waits for the disk: where the median was 7.1 ms they took 2.9 and 3.3 of it,"
                                + " Redis and all threads 0.7; BullMQ waits for no disk"));
    }

    private static List<Double> pickUps(RoastEngine roast, int tasks) throws Exception {
        Map<RoastRef, Long> accepted = new LinkedHashMap<>();
        Map<RoastRef, Long> begun = new ConcurrentHashMap<>();
        roast.prepare(tasks);
        Worker worker = roast.worker(
                (claimed, attempt) -> {
                    begun.put(claimed.attempt().roast(), System.nanoTime());
                    return RoastEngine.done(claimed);
                },
                event -> {});
        worker.start();
        try {
            Thread.sleep(SETTLE_MILLIS);
            long begin = System.nanoTime();
            for (int i = 0; i < tasks; i++) {
                Thread.sleep(Math.max(0, i * EVERY_MILLIS - (System.nanoTime() - begin) / 1_000_000));
                accepted.put(roast.next(), System.nanoTime());
                roast.accept();
            }
            Watch.seconds(() -> {}, () -> begun.size() == tasks);
        } finally {
            worker.stop();
            roast.clear();
        }
        return accepted.entrySet().stream()
                .map(one -> (begun.getOrDefault(one.getKey(), 0L) - one.getValue()) / 1e6)
                .toList();
    }
}
