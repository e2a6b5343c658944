package dev.roast.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.port.Store;
import dev.roast.testkit.StoreFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Many threads do everything to the same accounts for some seconds; then the invariants are asked of the tables, by SQL
 * that has nothing in common with the store's.
 */
@ExtendWith(TestServices.class)
class LongRaceTest {
    private static final int THREADS = 12;
    private static final long SECONDS = Long.getLong("roast.test.race.seconds", 5);

    private final Pool pool;

    LongRaceTest(TestDatabase database) {
        this.pool = new Pool(database.dataSource());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everyNumberIsExactWhateverHappensAtOnce() throws Exception {
        Store store = PostgresStore.using(pool.dataSource());
        Accounts accounts = new Accounts(new StoreFixture(store));
        long deadlocks = deadlocks();
        List<Future<Integer>> lives = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int seed = 0; seed < THREADS; seed++) {
                lives.add(threads.submit(new Life(store, accounts, seed, SECONDS)));
            }
            int calls = 0;
            for (Future<Integer> life : lives) {
                calls += life.get();
            }
            System.out.println(calls + " calls by " + THREADS + " threads in " + SECONDS + " s, "
                    + pool.number("SELECT count(*) FROM roast.roast") + " roasts left");
        } finally {
            threads.shutdownNow();
        }

        assertThat(deadlocks() - deadlocks).as("deadlocks").isZero();
        assertInvariants();
    }

    private long deadlocks() {
        return pool.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }

    private void assertInvariants() {
        none("in flight", """
                SELECT count(*) FROM roast.account a WHERE in_flight <> (
                    SELECT count(*) FROM roast.roast r WHERE r.account = a.id AND r.state IN ('QUEUED', 'RUNNING'))
                """);
        none("used in the day", """
                SELECT count(*) FROM roast.account a WHERE NOT erasing AND day_used <> day_deleted + (
                    SELECT count(*) FROM roast.roast r WHERE r.account = a.id AND r.charged AND r.day = a.day)
                """);
        none("used in the month", """
                SELECT count(*) FROM roast.account a WHERE NOT erasing AND month_used <> month_deleted + (
                    SELECT count(*) FROM roast.roast r WHERE r.account = a.id AND r.charged AND r.month = a.month)
                """);
        none("charged by the rule", """
                SELECT count(*) FROM roast.roast WHERE charged <> CASE state
                    WHEN 'FAILED' THEN false WHEN 'CANCELLED' THEN paid ELSE true END
                """);
        none("held by exactly the running ones", """
                SELECT count(*) FROM roast.roast WHERE (state = 'RUNNING') <> (worker IS NOT NULL)
                """);
        none("held by a worker without a row", """
                SELECT count(*) FROM roast.roast r
                WHERE worker IS NOT NULL AND NOT EXISTS (SELECT FROM roast.worker w WHERE w.id = r.worker)
                """);
        none("failures without a reason, or reasons without a failure", """
                SELECT count(*) FROM roast.roast WHERE (state = 'FAILED') <> (failure_code IS NOT NULL)
                """);
        none("adopted files to be removed", """
                SELECT count(*) FROM roast.file WHERE adopted <> (removal_at IS NULL) OR adopted AND marked_at IS NOT NULL
                """);
        none("adopted files that nothing needs", """
                SELECT count(*) FROM roast.file f WHERE adopted
                    AND NOT EXISTS (SELECT FROM roast.resume s WHERE s.file = f.key AND s.kept_until IS NOT NULL)
                    AND NOT EXISTS (SELECT FROM roast.roast r WHERE r.annotated_file = f.key)
                """);
        none("needed files that are not adopted", """
                SELECT count(*) FROM (
                    SELECT file AS key, account FROM roast.resume WHERE kept_until IS NOT NULL
                    UNION ALL SELECT annotated_file, account FROM roast.roast WHERE annotated_file IS NOT NULL) needed
                JOIN roast.account a ON a.id = needed.account AND NOT a.erasing
                WHERE NOT EXISTS (SELECT FROM roast.file f WHERE f.key = needed.key AND f.adopted)
                """);
        for (String table : List.of("roast", "resume", "idempotency_key", "session")) {
            none(
                    "orphans in " + table,
                    "SELECT count(*) FROM roast." + table
                            + " t WHERE NOT EXISTS (SELECT FROM roast.account a WHERE a.id = t.account)");
        }
        none("files of no account that is there", """
                SELECT count(*) FROM roast.file f
                WHERE account IS NOT NULL AND NOT EXISTS (SELECT FROM roast.account a WHERE a.id = f.account)
                """);
        none("roasts without a resume", """
                SELECT count(*) FROM roast.roast r WHERE NOT EXISTS (
                    SELECT FROM roast.resume s WHERE s.account = r.account AND s.id = r.resume AND s.kept_until IS NOT NULL)
                AND NOT EXISTS (SELECT FROM roast.account a WHERE a.id = r.account AND a.erasing)
                """);
        none("keys without a roast", """
                SELECT count(*) FROM roast.idempotency_key k WHERE NOT EXISTS (
                    SELECT FROM roast.roast r WHERE r.account = k.account AND r.id = k.roast)
                """);
    }

    private void none(String what, String count) {
        assertThat(pool.number(count)).as(what).isZero();
    }
}
