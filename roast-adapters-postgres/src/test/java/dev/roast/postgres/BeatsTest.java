package dev.roast.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.WorkerId;
import dev.roast.port.BeatAnswer;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A beat need not wait until others have done with their connections. */
@ExtendWith(TestServices.class)
class BeatsTest {

    @Test
    void aBeatGoesThroughWhileTheOtherPoolIsUsedUp(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = poolOfTwo(database)) {
            Store store = PostgresStore.using(pool, database.dataSource());
            WorkerId worker = new WorkerId(UUID.randomUUID());
            store.workers().join(worker, Duration.ofSeconds(8));

            try (Connection one = pool.getConnection();
                    Connection other = pool.getConnection()) {
                assertThat(one).isNotSameAs(other);
                assertThatThrownBy(() -> store.roasts().backlog()).isInstanceOf(PortUnavailableException.class);
                assertThat(store.workers().beat(worker, 1, Set.of())).isEqualTo(new BeatAnswer.Alive(Set.of()));
            }
        }
    }

    private static HikariDataSource poolOfTwo(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }
}
