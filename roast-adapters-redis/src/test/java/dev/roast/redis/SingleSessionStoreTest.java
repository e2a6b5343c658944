package dev.roast.redis;

import dev.roast.memory.MemoryStore;
import dev.roast.port.Store;
import dev.roast.testkit.MutableClock;
import dev.roast.testkit.SessionStoreContract;
import java.time.Duration;

class SingleSessionStoreTest extends SessionStoreContract {
    private final MutableClock clock = MutableClock.create();
    private final Redis redis = Redis.using(Servers.emptySingle());

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
