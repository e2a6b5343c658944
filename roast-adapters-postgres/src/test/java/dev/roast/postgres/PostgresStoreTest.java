package dev.roast.postgres;

import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.port.Store;
import dev.roast.testkit.StoreContract;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole contract, on a real server. */
@ExtendWith(TestServices.class)
class PostgresStoreTest extends StoreContract {
    private static Optional<Pool> pool = Optional.empty();

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    @BeforeAll
    static void migrate(TestDatabase database) {
        pool = Optional.of(new Pool(database.dataSource()));
        PostgresStore.migrate(database.dataSource());
    }

    @AfterAll
    static void close() {
        pool.ifPresent(Pool::close);
    }

    @Override
    protected Store store() {
        Pool own = pool.orElseThrow();
        own.clear();
        return PostgresStore.over(own.dataSource(), shift::get);
    }

    @Override
    protected void advance(Duration by) {
        shift.updateAndGet(before -> before.plus(by));
    }
}
