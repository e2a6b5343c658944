package dev.roast.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Runs commits on the lent {@link DataSource}. What the server refuses only because two commits met is repeated; all other
 * trouble becomes one of the port's exceptions. An interrupt does not break a call off: it is set again at the end.
 */
final class Database {
    /** Commits take their locks in one order, so that even one repetition is rare. */
    private static final int TRIES = 5;

    private final Lent lent;
    private final Jdbi jdbi;
    private final Supplier<Duration> shift;

    Database(DataSource dataSource, Supplier<Duration> shift) {
        this.shift = shift;
        this.lent = new Lent(dataSource);
        this.jdbi = Jdbi.create(lent);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true).setTemplateEngine(TemplateEngine.NOP);
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Long.class, "int8");
        jdbi.registerArrayType(Boolean.class, "bool");
    }

    /**
     * Runs one statement, which is one commit.
     *
     * @param task what it is, for the message if it fails: "accept a roast"
     */
    <T> T statement(String task, Function<Commit, T> work) {
        return run(task, () -> jdbi.withHandle(handle -> work.apply(commit(handle))));
    }

    /** Runs several statements in one commit. */
    <T> T transaction(String task, Function<Commit, T> work) {
        return run(task, () -> jdbi.inTransaction(handle -> work.apply(commit(handle))));
    }

    private Commit commit(Handle handle) {
        return new Commit(handle, shift.get());
    }

    /** What is done on a connection without JDBI, with what tests add to the server's time. */
    interface Plain<T> {
        T on(Connection connection, Duration shift) throws SQLException;
    }

    /** Runs one statement, which is one commit, where each microsecond counts. */
    <T> T plain(String task, Plain<T> work) {
        return run(task, () -> {
            try (Connection connection = lent.openConnection()) {
                return work.on(connection, shift.get());
            }
        });
    }

    private interface Try<T> {
        T make() throws SQLException;
    }

    private static <T> T run(String task, Try<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            for (int tried = 1; ; tried++) {
                try {
                    return work.make();
                } catch (JdbiException | SQLException e) {
                    Trouble trouble = Trouble.of(e);
                    interrupted |= trouble.isInterrupt() && Thread.interrupted();
                    if (tried == TRIES || !(trouble.isInterrupt() || trouble.isMeeting())) {
                        throw trouble.during(task);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Connections in auto-commit mode, whatever the pool's own default is. */
    private record Lent(DataSource dataSource) implements ConnectionFactory {
        @Override
        public Connection openConnection() throws SQLException {
            Connection connection = dataSource.getConnection();
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return connection;
        }
    }
}
