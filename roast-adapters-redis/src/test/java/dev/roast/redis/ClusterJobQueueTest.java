package dev.roast.redis;

import dev.roast.port.JobQueue;
import dev.roast.testkit.JobQueueContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClusterClient;

@ExtendWith(SharedCluster.class)
class ClusterJobQueueTest extends JobQueueContract {
    private final OwnKeys keys;
    private final Redis redis;

    ClusterJobQueueTest(RedisClusterClient client) {
        keys = OwnKeys.behind(client, "roast-test:");
        redis = keys.redis();
    }

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
        keys.lose();
        return true;
    }
}
