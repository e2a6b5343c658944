package dev.roast.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastRef;
import dev.roast.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/** Random lives of a queue, in Redis and in memory: both answer the same, and nothing is left in Redis at the end. */
@ExtendWith(TestServices.class)
class QueueModelTest {
    private static final int LIVES = 60;
    private static final int STEPS = 80;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final RedisClient client;
    private final MutableClock clock = MutableClock.create();
    private final JobQueue inMemory = new MemoryJobQueue(clock);
    private final OwnKeys keys;
    private final Redis redis;
    private final JobQueue inRedis;

    QueueModelTest(TestRedis server) {
        client = RedisClient.create(server.url());
        keys = OwnKeys.behind(client, server.prefix());
        redis = keys.redis();
        inRedis = redis.queue();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void randomLivesGoAsTheyGoInMemory() {
        for (int seed = 0; seed < LIVES; seed++) {
            live(seed);
            drain();
            assertThat(keys.all()).as("after life %d", seed).containsExactly(keys.prefix() + "{queue}:state");
        }
    }

    private void live(int seed) {
        Random random = new Random(seed);
        List<AccountId> accounts =
                Stream.generate(() -> new AccountId(UUID.randomUUID())).limit(4).toList();
        List<Hint> known = IntStream.range(0, 60)
                .mapToObj(i -> new Hint(
                        new RoastRef(accounts.get(random.nextInt(4)), new RoastId(UUID.randomUUID())),
                        List.of(Priority.values()).get(random.nextInt(3))))
                .toList();
        List<RoastRef> taken = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> offer(some(known, random));
                case 3, 4 -> taken.addAll(takeOneByOne(1 + random.nextInt(5)));
                case 5 -> ack(some(taken, random));
                case 6 -> {
                    taken.clear();
                    endAllLeases();
                    taken.addAll(takeOneByOne(3));
                }
                default -> forget(accounts.get(random.nextInt(4)));
            }
            assertThat(inRedis.depth()).as("life %d, step %d", seed, step).isEqualTo(inMemory.depth());
        }
    }

    private static <T> List<T> some(List<T> all, Random random) {
        return all.stream().filter(any -> random.nextInt(4) == 0).toList();
    }

    private void offer(List<Hint> hints) {
        inRedis.offer(hints);
        inMemory.offer(hints);
    }

    /** As leases that end at the same instant come back in no certain order. */
    private List<RoastRef> takeOneByOne(int count) {
        List<RoastRef> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clock.advance(Duration.ofMillis(1));
            taken.addAll(take(1));
        }
        return taken;
    }

    private List<RoastRef> take(int max) {
        List<Hint> hints = inRedis.take(max, LEASE, Duration.ZERO);
        assertThat(hints).isEqualTo(inMemory.take(max, LEASE, Duration.ZERO));
        return hints.stream().map(Hint::roast).toList();
    }

    private void ack(List<RoastRef> roasts) {
        inRedis.ack(roasts);
        inMemory.ack(roasts);
    }

    private void forget(AccountId account) {
        inRedis.forget(account);
        inMemory.forget(account);
    }

    private void endAllLeases() {
        redis.shiftTime(LEASE.multipliedBy(2));
        clock.advance(LEASE.multipliedBy(2));
    }

    private void drain() {
        endAllLeases();
        while (inRedis.depth() > 0) {
            ack(take(50));
        }
        assertThat(take(1)).isEmpty();
    }
}
