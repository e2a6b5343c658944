package dev.roast.benchmarks;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.internal.worker.Sweeper;
import dev.roast.internal.worker.Worker;
import dev.roast.internal.worker.WorkerSettings;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import redis.clients.jedis.RedisClient;

/** How long it takes until all that is pending is in the queue again when Redis has lost everything. */
final class FlushMeasure implements Measure {
    private static final int ACCOUNTS = 1_000;
    private static final int EACH = 100;
    private static final int PENDING = ACCOUNTS * EACH;
    private static final double GOAL = 5;

    @Override
    public List<Row> run(Effort effort) throws Exception {
        try (Servers servers = Servers.start();
                RedisClient client = RedisClient.create(servers.redisUrl())) {
            Store store = PostgresStore.using(servers.dataSource(), servers.pool(2));
            JobQueue queue = servers.redis().queue();
            Fill.roasts(servers, "pending", "QUEUED", ACCOUNTS, EACH);
            Worker node = node(store, queue);
            Sweeper sweeper = sweeper(store, queue, node);
            node.start();
            sweeper.start();
            try {
                Watch.seconds(
                        () -> {}, () -> queue.depth() == PENDING && queue.mark().present());
                return List.of(row(measure(client, queue, effort.pick(2, 10))));
            } finally {
                sweeper.stop();
                node.stop();
            }
        }
    }

    private static Sample measure(RedisClient client, JobQueue queue, int rounds) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(Watch.seconds(client::flushAll, () -> queue.depth() == PENDING));
            Watch.seconds(() -> {}, () -> queue.mark().present());
        }
        return new Sample(seconds);
    }

    private static Row row(Sample seconds) {
        return new Row(
                String.format(
                        Locale.ROOT, "Redis flushed with %,d roasts pending, until all are offered again", PENDING),
                String.format(
                        Locale.ROOT,
                        "%.1f s (%.1f to %.1f), none lost",
                        seconds.median(),
                        seconds.least(),
                        seconds.most()),
                "not measured: what BullMQ had in Redis is gone",
                "",
                Row.goal("5 s", seconds.median() <= GOAL, "pages of 500 are read and offered one after the other"));
    }

    /** A node that takes no roasts. */
    private static Worker node(Store store, JobQueue queue) {
        return new Worker(
                store,
                Optional.of(queue),
                (claimed, attempt) -> Optional.empty(),
                (held, free) -> 0,
                event -> {},
                WorkerSettings.defaults().withSlots(0),
                new SystemSeam(Clock.systemUTC()),
                UUID::randomUUID);
    }

    private static Sweeper sweeper(Store store, JobQueue queue, Worker node) {
        return new Sweeper(
                store,
                new MemoryBlobStore(),
                Optional.of(queue),
                node::steady,
                () -> {},
                WorkerSettings.defaults(),
                Duration.ofDays(1),
                new SystemSeam(Clock.systemUTC()),
                UUID::randomUUID);
    }
}
