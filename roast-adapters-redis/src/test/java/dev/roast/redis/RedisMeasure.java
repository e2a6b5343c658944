package dev.roast.redis;

import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.RoastRef;
import dev.roast.port.Take;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;

/** Measures the adapters on a Redis that it starts, or on the one whose URL is given, and prints a line for each figure. */
final class RedisMeasure {
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final List<Priority> PRIORITIES = List.of(Priority.values());
    private static final int PENDING = 100_000;
    private static final int ACCOUNTS = 10_000;

    private RedisMeasure() {}

    /** Runs all measurements. */
    public static void main(String[] args) throws InterruptedException {
        try (RedisServer server = RedisServer.start(ServerOptions.keptIn(Path.of("target", "measure-redis")))) {
            URI uri = args.length > 0 ? URI.create(args[0]) : OwnServer.uri(server);
            try (RedisClient client = RedisClient.create(uri);
                    Redis redis = Redis.connect(uri)) {
                for (int round = 1; round <= 3; round++) {
                    client.flushAll();
                    refill(redis.queue());
                    costWithManyPending(redis.queue());
                    client.flushAll();
                    pickUp(redis.queue());
                    client.flushAll();
                    singleOffers(redis.queue());
                    limiter(redis.rateLimiter(), 1);
                    limiter(redis.rateLimiter(), 8);
                }
            }
        }
    }

    private static void refill(JobQueue queue) {
        List<List<Hint>> pages = pages();
        long begin = System.nanoTime();
        pages.forEach(queue::offer);
        print("offer %,d in pages of 500: %.0f ms".formatted(PENDING, millisSince(begin)));
    }

    private static List<List<Hint>> pages() {
        List<AccountId> accounts = Stream.generate(() -> new AccountId(UUID.randomUUID()))
                .limit(ACCOUNTS)
                .toList();
        List<Hint> hints = IntStream.range(0, PENDING)
                .mapToObj(i -> hint(accounts.get(i % ACCOUNTS), PRIORITIES.get(i % 3)))
                .toList();
        return IntStream.range(0, PENDING / 500)
                .mapToObj(page -> hints.subList(page * 500, page * 500 + 500))
                .toList();
    }

    private static void costWithManyPending(JobQueue queue) {
        List<Double> takes = new ArrayList<>();
        List<Double> offers = new ArrayList<>();
        AccountId account = new AccountId(UUID.randomUUID());
        for (int i = 0; i < 2_000; i++) {
            long begin = System.nanoTime();
            List<Hint> taken = queue.take(8, LEASE, Duration.ZERO);
            takes.add(millisSince(begin));
            queue.ack(taken.stream().map(Hint::roast).toList());
            begin = System.nanoTime();
            queue.offer(List.of(hint(account, Priority.NORMAL)));
            offers.add(millisSince(begin));
        }
        print("with %,d pending of %,d accounts: take 8 %s; offer 1 %s"
                .formatted(PENDING, ACCOUNTS, spread(takes), spread(offers)));
    }

    private static void pickUp(JobQueue queue) throws InterruptedException {
        Map<RoastRef, Long> offered = new ConcurrentHashMap<>();
        List<Double> latencies = new CopyOnWriteArrayList<>();
        Thread taker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                for (Hint hint : queue.take(8, LEASE, Duration.ofSeconds(1))) {
                    latencies.add(millisSince(offered.getOrDefault(hint.roast(), 0L)));
                    queue.ack(List.of(hint.roast()));
                }
            }
        });
        taker.start();
        AccountId account = new AccountId(UUID.randomUUID());
        for (int i = 0; i < 500; i++) {
            Hint hint = hint(account, Priority.NORMAL);
            offered.put(hint.roast(), System.nanoTime());
            queue.offer(List.of(hint));
            Thread.sleep(20);
        }
        taker.interrupt();
        taker.join();
        print("pick-up at 50/s, from before the offer to after the take: %s".formatted(spread(latencies)));
    }

    private static void singleOffers(JobQueue queue) {
        AccountId account = new AccountId(UUID.randomUUID());
        int count = 20_000;
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            queue.offer(List.of(hint(account, Priority.NORMAL)));
        }
        print("offers one by one, one thread: %,.0f/s".formatted(count * 1_000 / millisSince(begin)));
        begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            queue.ack(queue.take(1, LEASE, Duration.ZERO).stream()
                    .map(Hint::roast)
                    .toList());
        }
        print("take and ack one by one, one thread: %,.0f/s".formatted(count * 1_000 / millisSince(begin)));
    }

    private static void limiter(RateLimiter limiter, int threads) throws InterruptedException {
        Limit minute = new Limit("burst", 20, Duration.ofMinutes(1));
        int each = 20_000;
        List<Thread> running = new ArrayList<>();
        long begin = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    AccountId account = new AccountId(new UUID(7, i % 1_000));
                    limiter.take(List.of(new Take("submit:" + account, Optional.of(account), List.of(minute), 1)));
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        print("limiter, %d threads: %,.0f decisions/s".formatted(threads, threads * each * 1_000 / millisSince(begin)));
    }

    private static Hint hint(AccountId account, Priority priority) {
        return new Hint(new RoastRef(account, new RoastId(UUID.randomUUID())), priority);
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String spread(List<Double> millis) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return "p50 %.2f, p99 %.2f, most %.2f ms".formatted(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
