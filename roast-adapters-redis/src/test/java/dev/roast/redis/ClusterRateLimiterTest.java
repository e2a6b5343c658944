package dev.roast.redis;

import dev.roast.port.RateLimiter;
import dev.roast.testkit.RateLimiterContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClusterClient;

@ExtendWith(SharedCluster.class)
class ClusterRateLimiterTest extends RateLimiterContract {
    private final Redis redis;

    ClusterRateLimiterTest(RedisClusterClient client) {
        redis = OwnKeys.behind(client, "roast-test:").redis();
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
        return 200;
    }
}
