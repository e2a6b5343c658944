package dev.roast.benchmarks;

import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.RedisClient;

/** How many decisions a second a rate limiter makes, over a thousand subjects of which some are at their limit. */
final class LimitMeasure implements Measure {
    private static final int SUBJECTS = 1_000;
    private static final int AMOUNT = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    @Override
    public List<Row> run(Effort effort) throws Exception {
        try (Servers servers = Servers.start();
                RedisClient client = RedisClient.create(servers.redisUrl())) {
            RateLimiter roast = servers.redis().rateLimiter();
            ProxyManager<byte[]> bucket4j =
                    Bucket4jJedis.casBasedBuilder(client).build();
            BucketConfiguration limit = BucketConfiguration.builder()
                    .addLimit(bandwidth -> bandwidth.capacity(AMOUNT).refillGreedy(AMOUNT, WINDOW))
                    .build();
            return List.of(row(1, effort, roast, bucket4j, limit), row(8, effort, roast, bucket4j, limit));
        }
    }

    private static Row row(
            int threads, Effort effort, RateLimiter roast, ProxyManager<byte[]> bucket4j, BucketConfiguration limit)
            throws Exception {
        int each = effort.pick(2_000, 20_000) / threads;
        Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
        turns.put("Roast", () -> Load.perSecond(threads, each, () -> roast.take(List.of(take(subject())))));
        turns.put(
                "Bucket4j",
                () -> Load.perSecond(
                        threads,
                        each,
                        () -> bucket4j.builder()
                                .build(subject().getBytes(StandardCharsets.UTF_8), () -> limit)
                                .tryConsumeAndReturnRemaining(1)));
        Results results = Rounds.inTurns(effort.pick(4, 10), turns);
        return new Row(
                "rate-limit decision on Redis, " + Load.threads(threads),
                results.of("Roast").rate(),
                results.rates("Roast"),
                results.ratios("Roast"),
                Row.goal(
                        "ahead",
                        results.ratio("Roast", "Bucket4j") > 1,
                        "one script keeps an exact log of the window"));
    }

    private static String subject() {
        return "subject-" + ThreadLocalRandom.current().nextInt(SUBJECTS);
    }

    private static Take take(String subject) {
        return new Take(subject, Optional.empty(), List.of(new Limit("burst", AMOUNT, WINDOW)), 1);
    }
}
