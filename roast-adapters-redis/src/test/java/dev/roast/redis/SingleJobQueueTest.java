package dev.roast.redis;

import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.port.JobQueue;
import dev.roast.testkit.JobQueueContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

@ExtendWith(TestServices.class)
class SingleJobQueueTest extends JobQueueContract {
    private final RedisClient client;
    private final OwnKeys keys;
    private final Redis redis;

    SingleJobQueueTest(TestRedis server) {
        client = RedisClient.create(server.url());
        keys = OwnKeys.behind(client, server.prefix());
        redis = keys.redis();
    }

    @AfterEach
    void close() {
        client.close();
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
