package dev.roast.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A pool of connections to a test's database, and what tests ask of it by SQL. */
final class Pool implements AutoCloseable {
    private static final int CONNECTIONS = 20;
    private static final long WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;

    Pool(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MILLIS);
        this.pool = new HikariDataSource(config);
    }

    DataSource dataSource() {
        return pool;
    }

    void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Returns the first column of the first row. */
    long number(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new AssertionError("no row: " + sql);
            }
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Removes all rows. */
    void clear() {
        execute("TRUNCATE roast.account, roast.audit, roast.session, roast.resume, roast.file, roast.roast,"
                + " roast.idempotency_key, roast.worker, roast.sweep_lock");
    }

    @Override
    public void close() {
        pool.close();
    }
}
