package dev.roast.example.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks into the database from outside: a trigger writes down every change of a roast's state, so that what no process can tell
 * after its death is known all the same.
 */
final class Journal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<String> url;

    Journal(Supplier<String> url) {
        this.url = url;
    }

    void begin() {
        run("CREATE SCHEMA faults");
        run("CREATE TABLE faults.step (number bigserial, roast uuid, attempt integer, stage text, worker uuid,"
                + " before text, after text, at timestamptz DEFAULT clock_timestamp())");
        run("CREATE FUNCTION faults.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " INSERT INTO faults.step (roast, attempt, stage, worker, before, after)"
                + " VALUES (OLD.id, OLD.attempt, OLD.stage, OLD.worker, OLD.state, NEW.state); RETURN NULL; END $$");
        run("CREATE TRIGGER note AFTER UPDATE ON roast.roast FOR EACH ROW WHEN (OLD.state <> NEW.state"
                + " OR (OLD.state IN ('DONE', 'FAILED', 'CANCELLED') AND OLD.report IS DISTINCT FROM NEW.report))"
                + " EXECUTE FUNCTION faults.note()");
    }

    /** Roasts that came to an end other than once. */
    List<String> notEndedOnce() {
        return texts(
                "SELECT r.id || ' ' || r.state || ' ended ' || count(s.roast) FROM roast.roast r LEFT JOIN faults.step s"
                        + " ON s.roast = r.id AND s.after IN ('DONE', 'FAILED', 'CANCELLED') GROUP BY r.account, r.id"
                        + " HAVING count(s.roast) <> 1");
    }

    /** Writes to roasts that had ended. */
    long staleWrites() {
        return number("SELECT count(*) FROM faults.step WHERE before IN ('DONE', 'FAILED', 'CANCELLED')");
    }

    /** How often an attempt at a roast came to an end, or left running, at the stage generate or later. */
    long mayHavePaid(String roast) {
        return number("SELECT count(*) FROM faults.step WHERE roast = '" + roast + "' AND before = 'RUNNING'"
                + " AND stage::roast.stage >= 'GENERATE'");
    }

    /** Attempts that were freed, or given back to be tried again. */
    long freed() {
        return number("SELECT count(*) FROM faults.step WHERE before = 'RUNNING' AND after = 'QUEUED'");
    }

    long ended() {
        return number("SELECT count(*) FROM roast.roast WHERE state IN ('DONE', 'FAILED', 'CANCELLED')");
    }

    long ended(String state) {
        return number("SELECT count(*) FROM roast.roast WHERE state = '" + state + "'");
    }

    long cancelledAfterPaid() {
        return number("SELECT count(*) FROM roast.roast WHERE state = 'CANCELLED' AND paid");
    }

    /** Reports that were not written by the model that was asked first. */
    long fallbacks() {
        return number("SELECT count(*) FROM roast.roast WHERE (report::json -> 'source' ->> 'fallback')::boolean");
    }

    long running() {
        return number("SELECT count(*) FROM roast.roast WHERE state = 'RUNNING'");
    }

    /** Who a report says that it is by, and whether another should have written it. */
    String writer(String roast) {
        return texts("SELECT (report::json -> 'source' ->> 'model') || ' ' || (report::json -> 'source' ->> 'fallback')"
                        + " FROM roast.roast WHERE id = '" + roast + "'")
                .get(0);
    }

    boolean hasRun(String roast) {
        return number("SELECT count(*) FROM faults.step WHERE roast = '" + roast + "'") > 0;
    }

    /** Queues each roast that waits so many times more. */
    void repeatWaiting(int times) {
        run(
                "INSERT INTO roast.roast (account, id, resume, heat, annotated, max_pages, accepted_at, began_at, priority, due_at,"
                        + " day, month) SELECT account, gen_random_uuid(), resume, heat, annotated, max_pages, accepted_at, began_at,"
                        + " priority, due_at, day, month FROM roast.roast, generate_series(1, " + times + ")");
    }

    /** Accounts whose quota does not add up. */
    List<String> wrongQuotas() {
        return texts("SELECT a.id || ' used ' || a.day_used || ' found ' || count(r.id) FROM roast.account a"
                + " LEFT JOIN roast.roast r ON r.account = a.id AND r.charged GROUP BY a.id"
                + " HAVING a.day_used <> count(r.id) OR a.month_used <> count(r.id) OR a.day_deleted <> 0");
    }

    /** Lets the time of all files run out that nothing has adopted. */
    void expireWaiting() {
        run("UPDATE roast.file SET expires_at = clock_timestamp(), removal_at = clock_timestamp(),"
                + " granted_until = NULL WHERE NOT adopted");
    }

    List<String> adoptedFiles() {
        return texts("SELECT key FROM roast.file WHERE adopted ORDER BY key");
    }

    long otherFiles() {
        return number("SELECT count(*) FROM roast.file WHERE NOT adopted");
    }

    /** Rows that point nowhere. */
    long orphans() {
        return number(
                "SELECT (SELECT count(*) FROM roast.file f WHERE NOT EXISTS (SELECT FROM roast.resume r WHERE r.account"
                        + " = f.account AND r.file = f.key) AND NOT EXISTS (SELECT FROM roast.roast t WHERE t.account = f.account"
                        + " AND t.annotated_file = f.key)) + (SELECT count(*) FROM roast.resume r WHERE NOT EXISTS"
                        + " (SELECT FROM roast.file f WHERE f.key = r.file))");
    }

    long workers() {
        return number("SELECT count(*) FROM roast.worker");
    }

    /** The latest time at which a roast that a worker had held was claimed again after a moment, in seconds after it. */
    double secondsUntilAllRanAgain(Instant moment) {
        return Double.parseDouble(texts("SELECT coalesce(extract(epoch FROM max(again.at) - timestamptz '" + moment
                        + "'), 0)::text FROM faults.step freed JOIN LATERAL (SELECT min(at) AS at FROM faults.step c"
                        + " WHERE c.roast = freed.roast AND c.after = 'RUNNING' AND c.number > freed.number) again ON true"
                        + " WHERE freed.before = 'RUNNING' AND freed.after = 'QUEUED' AND freed.at > timestamptz '"
                        + moment
                        + "'")
                .get(0));
    }

    long number(String sql) {
        return Long.parseLong(texts("SELECT (" + sql + ")::text").get(0));
    }

    /** The database is restarted by these tests: a connection that breaks is made again. */
    private List<String> texts(String sql) {
        return repeated(connection -> {
            List<String> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private void run(String sql) {
        repeated(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private <T> T repeated(Question<T> question) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url.get())) {
                return question.ask(connection);
            } catch (SQLException e) {
                if (Instant.now().isAfter(until)
                        || String.valueOf(e.getSQLState()).startsWith("42")) {
                    throw new AssertionError("the database was asked in vain", e);
                }
                Poll.pause(Duration.ofMillis(100));
            }
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
