package dev.roast.benchmarks;

import dev.roast.internal.intake.Hints;
import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.internal.worker.AttemptRunner;
import dev.roast.internal.worker.Worker;
import dev.roast.internal.worker.WorkerEvents;
import dev.roast.internal.worker.WorkerSettings;
import dev.roast.model.AccountId;
import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import dev.roast.port.JobQueue;
import dev.roast.port.NewRoast;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastRef;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import dev.roast.testkit.StoreFixture;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Roast on PostgreSQL and Redis. An accept is what a submit does after its checks: the commit, with quota, places and the
 * adoption of the uploaded file in it, and the hint to the queue. The worker is the one that ships, with a task that does
 * nothing and has a result.
 */
final class RoastEngine implements Engine {
    static final String RESULT = "{\"version\": 1, \"headline\": \"Nothing to say\"}";

    private static final int ACCOUNTS = 2_000;

    private final Servers servers;
    private final int slots;
    private final Store store;
    private final StoreFixture given;
    private final JobQueue queue;
    private final Seam seam = new SystemSeam(Clock.systemUTC());
    private final Hints hints;
    private final List<AccountId> accounts = new ArrayList<>();
    private final Queue<NewRoast> prepared = new ConcurrentLinkedQueue<>();

    RoastEngine(Servers servers, int slots) {
        this.servers = servers;
        this.slots = slots;
        this.store = PostgresStore.using(servers.dataSource(), servers.pool(2));
        this.queue = servers.redis().queue();
        this.hints = new Hints(Optional.of(queue), seam);
        hints.start();
        this.given = new StoreFixture(store);
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(given.account());
        }
    }

    @Override
    public String name() {
        return "Roast";
    }

    /** Uploads a new resume for each, which the accept adopts. */
    @Override
    public void prepare(int tasks) {
        for (int i = 0; i < tasks; i++) {
            AccountId account = accounts.get(i % ACCOUNTS);
            prepared.add(StoreFixture.newRoast(account, given.uploadedResume(account)));
        }
    }

    @Override
    public void accept() {
        NewRoast roast = prepared.remove();
        given.accept(roast);
        hints.offer(roast.ref(), roast.priority());
    }

    @Override
    public void settle() {
        hints.settle();
    }

    /** Returns what the next {@link #accept} takes in. */
    RoastRef next() {
        return prepared.element().ref();
    }

    /** Returns the worker that ships, not started. */
    Worker worker(AttemptRunner runner, WorkerEvents told) {
        return new Worker(
                store,
                Optional.of(queue),
                runner,
                (held, free) -> free,
                told,
                WorkerSettings.defaults().withSlots(slots),
                seam,
                UUID::randomUUID);
    }

    /** Returns the ending of a roast that nothing was done for. */
    static Optional<Ending> done(Claimed claimed) {
        return Optional.of(new Ending.Done(claimed.attempt(), RESULT, Optional.empty()));
    }

    @Override
    public double drain(int tasks) throws Exception {
        AtomicInteger done = new AtomicInteger();
        Worker worker = worker((claimed, attempt) -> done(claimed), event -> {
            if (event instanceof RoastEvent.Done) {
                done.incrementAndGet();
            }
        });
        try {
            return Watch.seconds(worker::start, () -> done.get() >= tasks);
        } finally {
            worker.stop();
        }
    }

    @Override
    public void close() {
        hints.stop();
    }

    @Override
    public void clear() throws SQLException {
        servers.execute("TRUNCATE roast.resume, roast.file, roast.roast, roast.worker;"
                + " UPDATE roast.account SET in_flight = 0, day_used = 0, month_used = 0");
        accounts.forEach(queue::forget);
    }
}
