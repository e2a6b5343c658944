package dev.roast.redis;

import dev.roast.port.RateLimiter;
import dev.roast.testkit.RateLimiterContract;
import java.time.Duration;

class ClusterRateLimiterTest extends RateLimiterContract {
    private final Redis redis = Redis.using(Servers.emptyCluster());

    @Override
    protected RateLimiter rateLimiter() {
        return redis.rateLimiter();
    }

    @Override
    protected void advance(Duration by) {
        redis.shiftTime(by);
    }
}
