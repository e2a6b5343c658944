package dev.roast.postgres;

import dev.roast.port.DueSignal;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A {@link Store} in PostgreSQL 17, the version that it is tested on. All is in the schema {@code roast} of the database that the connections lead
 * to. The {@link DataSource} is lent: a pool of the user's, which is never closed here. Its connections are in the
 * isolation level {@code READ COMMITTED}, the server's default.
 *
 * <p>A call holds one connection while it lasts. A worker that has no queue holds one more while it waits for a roast
 * (it listens for NOTIFY on it), and the pool's connections have to lead straight to the server for that, or through a
 * proxy that keeps sessions. So a pool of ten or so serves a node well, and one of two besides for its beats. Safe for use by many threads and processes.
 */
public final class PostgresStore {
    private PostgresStore() {}

    /**
     * Returns the store, after bringing its schema up to date. Several nodes may do so at once.
     *
     * @param dataSource lent; its user may create the schema {@code roast}, or owns it
     * @return the store
     * @throws PortFailureException if the schema is newer than this program, or may not be changed
     * @throws PortUnavailableException if the database can't be reached
     */
    public static Store using(DataSource dataSource) {
        return using(dataSource, dataSource);
    }

    /**
     * Returns the store, after bringing its schema up to date, with connections of their own for the beats of workers: they go
     * through, and nobody's roasts are taken away, while every connection of the other pool is in use.
     *
     * @param dataSource lent; its user may create the schema {@code roast}, or owns it
     * @param beats lent; leads to the same database, two connections are enough
     * @return the store
     * @throws PortFailureException if the schema is newer than this program, or may not be changed
     * @throws PortUnavailableException if the database can't be reached
     */
    public static Store using(DataSource dataSource, DataSource beats) {
        migrate(dataSource);
        return over(dataSource, beats, () -> Duration.ZERO);
    }

    /**
     * Returns the store over a schema that {@link #migrate} has brought up to date before, so that its user needs no right
     * but to read and write rows, and to call functions.
     *
     * @param dataSource lent
     * @return the store
     * @throws PortFailureException if the schema is older or newer than this program
     * @throws PortUnavailableException if the database can't be reached
     */
    public static Store usingMigrated(DataSource dataSource) {
        new Migrations(dataSource).requireApplied();
        return over(dataSource, () -> Duration.ZERO);
    }

    /**
     * Brings the schema {@code roast} up to date, or does nothing if it is. The steps are Flyway migrations, which may as
     * well be run by Flyway's own tools: location {@code classpath:META-INF/roast/postgres}, schema {@code roast}.
     *
     * @param dataSource lent; its user may create the schema {@code roast}, or owns it
     * @throws PortFailureException if the schema is newer than this program, or may not be changed
     * @throws PortUnavailableException if the database can't be reached
     */
    public static void migrate(DataSource dataSource) {
        new Migrations(dataSource).apply();
    }

    /** Returns the store with its time shifted, for tests. */
    static Store over(DataSource dataSource, Supplier<Duration> shift) {
        return over(dataSource, dataSource, shift);
    }

    private static Store over(DataSource dataSource, DataSource beats, Supplier<Duration> shift) {
        new Migrations(dataSource).requireReadCommitted();
        Database database = new Database(dataSource, shift);
        return new Store(
                new PostgresAccounts(database),
                new PostgresSessions(database),
                new PostgresAudit(database),
                new PostgresIntake(database),
                new PostgresWork(database),
                new PostgresWorkers(beats.equals(dataSource) ? database : new Database(beats, shift)),
                new PostgresRoasts(database),
                new PostgresResumes(database),
                new PostgresFiles(database),
                new PostgresSweepLock(database),
                dueSignal(dataSource, shift));
    }

    /** There is none where the pool hides the driver's connections. */
    private static Optional<DueSignal> dueSignal(DataSource dataSource, Supplier<Duration> shift) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isWrapperFor(PGConnection.class)
                    ? Optional.of(new PostgresDueSignal(dataSource, shift))
                    : Optional.empty();
        } catch (SQLException e) {
            throw Trouble.of(e).during("connect");
        }
    }
}
