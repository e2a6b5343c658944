package dev.roast.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/**
 * Thousands of random schedules against a model that keeps a plain list of what was let through. Time moves in whole
 * seconds; real time, which goes by besides, stays far below one in each schedule.
 */
@ExtendWith(TestServices.class)
class LimiterModelTest {
    private static final int SCHEDULES = 3_000;
    private static final int STEPS = 25;

    private final RedisClient client;
    private final Redis redis;
    private final RateLimiter limiter;

    LimiterModelTest(TestRedis server) {
        client = RedisClient.create(server.url());
        redis = OwnKeys.behind(client, server.prefix()).redis();
        limiter = redis.rateLimiter();
    }

    /** What was let through, and when, in whole seconds of the schedule. */
    private static final class Model {
        final List<long[]> log = new ArrayList<>();
        long now;

        long used(Limit limit) {
            long begin = now - limit.window().toSeconds();
            return log.stream()
                    .filter(entry -> entry[0] > begin)
                    .mapToLong(entry -> entry[1])
                    .sum();
        }

        boolean allows(Take take) {
            return take.limits().stream().allMatch(limit -> used(limit) + take.amount() <= limit.amount());
        }

        long leftAfter(Take take) {
            return take.limits().stream()
                    .mapToLong(limit -> limit.amount() - used(limit) - take.amount())
                    .min()
                    .orElseThrow();
        }

        /** The seconds until the same take would be let through, or the window if that never is. */
        long retryAfter(Take take) {
            return take.limits().stream()
                    .mapToLong(limit -> retryAfter(limit, take.amount()))
                    .max()
                    .orElseThrow();
        }

        private long retryAfter(Limit limit, long amount) {
            Model later = new Model();
            later.log.addAll(log);
            return IntStream.rangeClosed(0, (int) limit.window().toSeconds())
                    .filter(wait -> {
                        later.now = now + wait;
                        return later.used(limit) + amount <= limit.amount();
                    })
                    .findFirst()
                    .orElse((int) limit.window().toSeconds());
        }

        void giveBack(long amount) {
            long left = amount;
            while (left > 0 && !log.isEmpty()) {
                long[] first = log.remove(0);
                if (first[1] > left) {
                    log.add(0, new long[] {first[0], first[1] - left});
                }
                left -= first[1];
            }
        }

        void forgetOlderThan(long seconds) {
            log.removeIf(entry -> entry[0] <= now - seconds);
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void randomSchedulesAreDecidedAsTheModelDecidesThem() {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            run(seed);
        }
    }

    private void run(int seed) {
        Random random = new Random(seed);
        Optional<AccountId> account =
                random.nextBoolean() ? Optional.of(new AccountId(UUID.randomUUID())) : Optional.empty();
        String subject = "model:" + UUID.randomUUID();
        List<Limit> limits = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(
                        i -> new Limit("limit" + i, 1 + random.nextInt(8), Duration.ofSeconds(2 + random.nextInt(40))))
                .toList();
        long longest = limits.stream()
                .mapToLong(limit -> limit.window().toSeconds())
                .max()
                .orElseThrow();
        Model model = new Model();
        for (int step = 0; step < STEPS; step++) {
            long pause = random.nextInt(3) == 0 ? random.nextInt(15) : 0;
            redis.shiftTime(Duration.ofSeconds(pause));
            model.now += pause;
            Take take = new Take(subject, account, limits, 1 + random.nextInt(3));
            switch (random.nextInt(5)) {
                case 0 -> check(model, take, limiter.peek(take), seed, step);
                case 1 -> {
                    limiter.giveBack(take);
                    model.forgetOlderThan(longest);
                    model.giveBack(take.amount());
                }
                default -> {
                    check(model, take, limiter.take(List.of(take)), seed, step);
                    if (model.allows(take)) {
                        model.log.add(new long[] {model.now, take.amount()});
                    }
                }
            }
        }
    }

    private static void check(Model model, Take take, Decision decision, int seed, int step) {
        String where = "schedule " + seed + ", step " + step + ", " + take.limits() + " " + take.amount();
        assertThat(decision.allowed()).as(where).isEqualTo(model.allows(take));
        if (decision.allowed()) {
            assertThat(decision.remaining()).as(where).isEqualTo(model.leftAfter(take));
            assertThat(decision.retryAfter()).as(where).isZero();
        } else {
            long used = model.used(decision.limit());
            assertThat(decision.remaining())
                    .as(where)
                    .isEqualTo(Math.max(0, decision.limit().amount() - used));
            Duration retry = Duration.ofSeconds(model.retryAfter(take));
            assertThat(decision.retryAfter()).as(where).isBetween(retry.minusMillis(900), retry);
        }
    }
}
