package dev.roast.postgres;

import dev.roast.devservices.PostgresServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.AccountId;
import dev.roast.model.ResumeId;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import dev.roast.port.NewRoast;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.testkit.StoreFixture;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints how fast the store is, beside a bare insert and commit on the same server in the same run, each of them durable. Not
 * a test: run its main method.
 */
final class StoreBenchmark {
    private static final int ROUNDS = 5;
    private static final int EACH = 1_000;
    private static final int ACCOUNTS = 200;
    private static final int BATCH = 50;

    private final Pool database;
    private final Store store;
    private final StoreFixture given;
    private final List<AccountId> accounts = new ArrayList<>();
    private final List<ResumeId> resumes = new ArrayList<>();

    private StoreBenchmark(Pool database) {
        this.database = database;
        this.store = PostgresStore.using(database.dataSource());
        this.given = new StoreFixture(store);
    }

    public static void main(String[] args) throws Exception {
        ServerOptions durable = ServerOptions.keptIn(Files.createTempDirectory("roast-benchmark"));
        try (PostgresServer server = PostgresServer.start(durable)) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(server.url());
            try (Pool pool = new Pool(source)) {
                new StoreBenchmark(pool).run();
            }
        }
    }

    private void run() throws Exception {
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(given.account());
            resumes.add(given.uploadedResume(accounts.get(i)));
            given.accept(accounts.get(i), resumes.get(i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            inTurns();
        }
        withListener();
        together();
        worker();
    }

    /** One of each in turn, and the median of each, so that the machine's other work hits all alike. */
    private void inTurns() throws SQLException {
        database.execute("CREATE TABLE IF NOT EXISTS bare (account uuid, id uuid, at timestamptz, kind text,"
                + " payload text, PRIMARY KEY (account, id))");
        List<NewRoast> fresh = fresh();
        double[][] took = new double[3][EACH];
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO bare VALUES (?, ?, clock_timestamp(), 'roast', 'as much as a roast has')")) {
            for (int i = 0; i < EACH; i++) {
                insert.setObject(1, accounts.get(i % ACCOUNTS).value());
                insert.setObject(2, UUID.randomUUID());
                long start = System.nanoTime();
                insert.executeUpdate();
                took[0][i] = seconds(start);
                start = System.nanoTime();
                acceptKnown(i);
                took[1][i] = seconds(start);
                start = System.nanoTime();
                given.tryAccept(fresh.get(i), Optional.empty());
                took[2][i] = seconds(start);
            }
        }
        double bare = median(took[0]);
        System.out.printf(
                Locale.ROOT,
                "median: bare insert+commit %.3f ms; accept %.3f ms (%.2f); of a new resume %.3f ms (%.2f)%n",
                bare * 1_000,
                median(took[1]) * 1_000,
                bare / median(took[1]),
                median(took[2]) * 1_000,
                bare / median(took[2]));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void acceptKnown(int i) {
        given.accept(accounts.get(i % ACCOUNTS), resumes.get(i % ACCOUNTS));
    }

    private List<NewRoast> fresh() {
        List<NewRoast> roasts = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            AccountId account = accounts.get(i % ACCOUNTS);
            roasts.add(StoreFixture.newRoast(account, given.uploadedResume(account)));
        }
        return roasts;
    }

    /** One worker waits all the time, so that each commit notifies. */
    private void withListener() throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("LISTEN roast_due; SELECT pg_advisory_lock_shared(1919902067, 1)");
            System.out.printf(
                    Locale.ROOT,
                    "accept while a worker listens: 1 thread %.0f/s, 8 threads %.0f/s%n",
                    perSecond(EACH, this::acceptKnown),
                    inThreads(8));
            statement.execute("UNLISTEN *; SELECT pg_advisory_unlock_shared(1919902067, 1)");
        }
    }

    private void together() throws Exception {
        for (int threads : new int[] {2, 8, 16}) {
            System.out.printf(Locale.ROOT, "accept by %d threads %.0f/s%n", threads, inThreads(threads));
        }
    }

    private double inThreads(int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch done = new CountDownLatch(threads);
        double rate = perSecond(1, any -> {
            for (int thread = 0; thread < threads; thread++) {
                int start = thread * 17;
                pool.execute(() -> {
                    for (int i = 0; i < EACH; i++) {
                        acceptKnown(start + i);
                    }
                    done.countDown();
                });
            }
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        pool.shutdown();
        return rate * threads * EACH;
    }

    private void worker() {
        WorkerId worker = given.worker();
        List<List<AttemptRef>> batches = new ArrayList<>();
        long start = System.nanoTime();
        int claimed = 0;
        while (true) {
            List<AttemptRef> batch = store.work().claimDue(worker, BATCH).stream()
                    .map(Claimed::attempt)
                    .toList();
            if (batch.isEmpty()) {
                break;
            }
            claimed += batch.size();
            batches.add(batch);
        }
        System.out.printf(
                Locale.ROOT, "claimDue by %d: %.0f roasts/s of %d%n", BATCH, claimed / seconds(start), claimed);
        int all = claimed;
        System.out.printf(
                Locale.ROOT,
                "reached by %d: %.0f/s%n",
                BATCH,
                all
                        / perSecondOf(() -> batches.forEach(batch -> store.work()
                                .reached(batch.stream()
                                        .map(attempt -> new StageReached(attempt, Stage.GENERATE))
                                        .toList()))));
        System.out.printf(
                Locale.ROOT,
                "beat with %d attempts: %.1f ms%n",
                all,
                1_000
                        * perSecondOf(() -> store.workers()
                                .beat(
                                        worker,
                                        1,
                                        Set.copyOf(batches.stream()
                                                .flatMap(List::stream)
                                                .toList()))));
        System.out.printf(
                Locale.ROOT,
                "end by %d: %.0f/s%n",
                BATCH,
                all
                        / perSecondOf(() -> batches.forEach(batch -> store.work()
                                .end(batch.stream()
                                        .<Ending>map(attempt ->
                                                new Ending.Done(attempt, "{}".repeat(1_000), Optional.empty()))
                                        .toList()))));
        for (int i = 0; i < EACH; i++) {
            acceptKnown(i);
        }
        List<Claimed> last = store.work().claimDue(worker, EACH);
        System.out.printf(
                Locale.ROOT,
                "end one by one: %.0f/s%n",
                perSecond(
                        last.size(),
                        i -> given.end(StoreFixture.done(last.get(i).attempt()))));
    }

    private static double perSecondOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return seconds(start);
    }

    private static double perSecond(int times, IntConsumer work) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.accept(i);
        }
        return times / seconds(start);
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
    }
}
