package dev.roast.redis;

import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryStore;
import dev.roast.port.Store;
import dev.roast.testkit.MutableClock;
import dev.roast.testkit.SessionStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

@ExtendWith(TestServices.class)
class SingleSessionStoreTest extends SessionStoreContract {
    private final RedisClient client;
    private final MutableClock clock = MutableClock.create();
    private final Redis redis;

    SingleSessionStoreTest(TestRedis server) {
        client = RedisClient.create(server.url());
        redis = OwnKeys.behind(client, server.prefix()).redis();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    protected Store store() {
        Store store = MemoryStore.using(clock);
        return store.withSessions(redis.sessions(store));
    }

    @Override
    protected void advance(Duration by) {
        clock.advance(by);
        redis.shiftTime(by);
    }
}
