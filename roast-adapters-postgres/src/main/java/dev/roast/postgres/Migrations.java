package dev.roast.postgres;

import dev.roast.port.PortFailureException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema {@code roast} up to what this program knows, and refuses any other. */
final class Migrations {
    /** The number of the last file in {@link #LOCATION}. */
    static final int KNOWN = 6;

    static final String LOCATION = "classpath:META-INF/roast/postgres";
    private static final String SCHEMA = "roast";
    private static final String HISTORY = "flyway_schema_history";

    private final DataSource dataSource;

    Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Applies what is missing. Several nodes may do that at once: one does it, and the others wait for it. */
    void apply() {
        int version = version();
        requireNotNewer(version);
        if (version < KNOWN) {
            createSchema();
            try {
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(dataSource)
                        .schemas(SCHEMA)
                        .table(HISTORY)
                        .locations(LOCATION)
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                // Flyway tells which step failed and why: names of tables and files
                throw Trouble.of(e).during("migrate the schema " + SCHEMA, e);
            }
        }
    }

    /** Requires that the user has applied them. */
    void requireApplied() {
        int version = version();
        requireNotNewer(version);
        if (version < KNOWN) {
            throw new PortFailureException("the database's schema " + SCHEMA + " is at version " + version
                    + ", and this program needs " + KNOWN + ": run PostgresStore.migrate first");
        }
    }

    private static void requireNotNewer(int version) {
        if (version > KNOWN) {
            throw new PortFailureException(
                    "the database's schema " + SCHEMA + " is at version " + version + ", and this program knows "
                            + KNOWN + ": start a program at least as new as the one that migrated it");
        }
    }

    /** Zero where there is none. */
    private int version() {
        return on("read the schema's version", connection -> {
            try (Statement statement = connection.createStatement()) {
                return version(statement);
            }
        });
    }

    private static int version(Statement statement) throws SQLException {
        try (var there = statement.executeQuery("SELECT to_regclass('roast." + HISTORY + "') IS NOT NULL")) {
            if (!there.next() || !there.getBoolean(1)) {
                return 0;
            }
        }
        try (var latest = statement.executeQuery("SELECT coalesce(max(CAST(version AS integer)), 0) FROM roast."
                + HISTORY + " WHERE success AND version IS NOT NULL")) {
            return latest.next() ? latest.getInt(1) : 0;
        }
    }

    /** Two servers' sessions that create one schema at once would stumble over each other, even with IF NOT EXISTS. */
    private void createSchema() {
        on("create the schema " + SCHEMA, connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(1919902067, 2)");
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
                connection.commit();
                return true;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    void requireReadCommitted() {
        on("read the isolation level", connection -> {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new PortFailureException(
                        "the DataSource's connections are not in the isolation level read committed,"
                                + " which the locks here are made for: set it");
            }
            return true;
        });
    }

    private <T> T on(String task, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Trouble.of(e).during(task);
        }
    }

    /** What is done on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
