package dev.roast.redis;

import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.port.RateLimiter;
import dev.roast.testkit.RateLimiterContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

@ExtendWith(TestServices.class)
class SingleRateLimiterTest extends RateLimiterContract {
    private final RedisClient client;
    private final Redis redis;

    SingleRateLimiterTest(TestRedis server) {
        client = RedisClient.create(server.url());
        redis = OwnKeys.behind(client, server.prefix()).redis();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    protected RateLimiter rateLimiter() {
        return redis.rateLimiter();
    }

    @Override
    protected void advance(Duration by) {
        redis.shiftTime(by);
    }

    @Override
    protected int schedules() {
        return 3_000;
    }
}
