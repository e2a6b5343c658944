package dev.roast.testkit;

import dev.roast.memory.MemoryStore;
import dev.roast.port.Store;
import java.time.Duration;

class MemoryStoreTest extends StoreContract {
    private final MutableClock clock = MutableClock.create();

    @Override
    protected Store store() {
        return MemoryStore.using(clock);
    }

    @Override
    protected void advance(Duration by) {
        clock.advance(by);
    }
}
