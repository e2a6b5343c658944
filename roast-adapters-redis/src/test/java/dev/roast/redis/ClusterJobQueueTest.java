package dev.roast.redis;

import dev.roast.port.JobQueue;
import dev.roast.testkit.JobQueueContract;
import java.time.Duration;
import redis.clients.jedis.UnifiedJedis;

class ClusterJobQueueTest extends JobQueueContract {
    private final UnifiedJedis client = Servers.emptyCluster();
    private final Redis redis = Redis.using(client);

    @Override
    protected JobQueue jobQueue() {
        return redis.queue();
    }

    @Override
    protected void advance(Duration by) {
        redis.shiftTime(by);
    }

    @Override
    protected boolean loseContent() {
        client.flushAll();
        return true;
    }
}
