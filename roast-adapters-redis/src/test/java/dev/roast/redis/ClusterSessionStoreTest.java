package dev.roast.redis;

import dev.roast.memory.MemoryStore;
import dev.roast.port.Store;
import dev.roast.testkit.MutableClock;
import dev.roast.testkit.SessionStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClusterClient;

@ExtendWith(SharedCluster.class)
class ClusterSessionStoreTest extends SessionStoreContract {
    private final MutableClock clock = MutableClock.create();
    private final Redis redis;

    ClusterSessionStoreTest(RedisClusterClient client) {
        redis = OwnKeys.behind(client, "roast-test:").redis();
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
