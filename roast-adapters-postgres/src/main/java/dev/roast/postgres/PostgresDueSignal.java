package dev.roast.postgres;

import dev.roast.port.DueSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Wakes waiting workers by NOTIFY. Each that waits borrows a connection for that time, listens on it, and holds the
 * shared lock that makes commits send notifications at all.
 */
final class PostgresDueSignal implements DueSignal {
    /** How long an interrupt may have to wait; nothing goes to the server in between. */
    private static final int SLICE_MILLIS = 50;
    /** A commit that did not yet see this waiter sends nothing: after a second one looks. */
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private static final String LISTEN = "LISTEN roast_due; SELECT pg_advisory_lock_shared(1919902067, 1)";
    private static final String UNLISTEN = "UNLISTEN roast_due; SELECT pg_advisory_unlock_shared(1919902067, 1)";

    private final DataSource dataSource;
    private final Supplier<Duration> shift;

    PostgresDueSignal(DataSource dataSource, Supplier<Duration> shift) {
        this.dataSource = dataSource;
        this.shift = shift;
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
        stopIfInterrupted();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            run(connection, LISTEN);
            try {
                return await(connection, System.nanoTime() + atMost.toNanos());
            } finally {
                run(connection, UNLISTEN);
            }
        } catch (SQLException e) {
            Trouble trouble = Trouble.of(e);
            if (trouble.isInterrupt()) {
                throw interrupted(e);
            }
            throw trouble.during("wait for a roast");
        }
    }

    private boolean await(Connection connection, long end) throws SQLException, InterruptedException {
        long look = System.nanoTime();
        while (true) {
            long now = System.nanoTime();
            if (now - look >= 0) {
                if (isDue(connection)) {
                    return true;
                }
                look = now + LOOK_EVERY_NANOS;
            }
            if (now - end >= 0) {
                return false;
            }
            if (isNotified(connection, Math.min(look, end) - now)) {
                return true;
            }
        }
    }

    private static boolean isNotified(Connection connection, long nanos) throws SQLException, InterruptedException {
        stopIfInterrupted();
        long millis = Math.min(SLICE_MILLIS, nanos / 1_000_000 + 1);
        return connection.unwrap(PGConnection.class).getNotifications((int) millis).length > 0;
    }

    private boolean isDue(Connection connection) throws SQLException {
        String sql = """
                SELECT FROM (VALUES ('HIGH'::roast.priority), ('NORMAL'), ('LOW')) AS p (priority)
                WHERE EXISTS (
                    SELECT FROM roast.roast r
                    WHERE r.state = 'QUEUED' AND r.priority = p.priority AND r.due_at <= (SELECT roast.now(?)))
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, Commit.micros(shift.get()));
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static InterruptedException interrupted(SQLException cause) {
        InterruptedException thrown = new InterruptedException();
        thrown.initCause(cause);
        return thrown;
    }
}
