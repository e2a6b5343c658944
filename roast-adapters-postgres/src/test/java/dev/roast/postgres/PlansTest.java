package dev.roast.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.EndResult;
import dev.roast.testkit.StoreFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The server plans what a worker asks again and again only a few times: planning one of these statements takes longer than running it for one
 * roast. It keeps a plan if that seems no worse to it than one made for the values.
 */
@ExtendWith(TestServices.class)
class PlansTest {
    /** The driver prepares a statement at its fifth call, and the server keeps a plan after five more. */
    private static final int CALLS = 15;

    @Test
    void theServerKeepsItsPlansOfSingleClaimsStagesAndEndings(TestDatabase database) throws SQLException {
        PostgresStore.migrate(database.dataSource());
        try (HikariDataSource pool = poolOfOne(database)) {
            StoreFixture given = new StoreFixture(PostgresStore.usingMigrated(pool));
            WorkerId worker = given.worker();
            for (int call = 0; call < CALLS; call++) {
                AttemptRef attempt = given.claim(worker, given.accept()).attempt();
                assertThat(given.reached(attempt, Stage.GENERATE)).isTrue();
                assertThat(given.end(StoreFixture.done(attempt))).isEqualTo(EndResult.ENDED);
            }

            assertThat(plansKept(pool, "claimed AS")).isPositive();
            assertThat(plansKept(pool, "moved AS")).isPositive();
            assertThat(plansKept(pool, "ending AS")).isPositive();
        }
    }

    /** Returns how often the server has run the statement with those words by a plan that it had kept. */
    private static long plansKept(HikariDataSource pool, String words) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "SELECT sum(generic_plans) FROM pg_prepared_statements WHERE statement LIKE ?")) {
            ask.setString(1, "WITH%" + words + "%");
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static HikariDataSource poolOfOne(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
