package dev.roast.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.internal.worker.Attempt;
import dev.roast.internal.worker.Sweeper;
import dev.roast.internal.worker.Worker;
import dev.roast.internal.worker.WorkerEvents;
import dev.roast.internal.worker.WorkerSettings;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.model.Stage;
import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastEvent;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import dev.roast.redis.Redis;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;

/**
 * A worker process of one engine, to be killed or paused. It says on standard output when it is ready, when the work of a task
 * begins, which takes as long as it was told, and, if it is Roast's, how an attempt ended.
 */
final class TaskProcess {
    static final String READY = "ready";
    static final String CLAIMED = "claimed";
    static final String BEGUN = "begun";
    static final String DONE = "done ";
    static final String LOST = "lost ";

    /** As often as Roast's workers beat. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int CONNECTIONS = 20;
    private static final Duration AUDIT = Duration.ofDays(1);

    private final Duration work;
    private final int slots;

    private TaskProcess(Duration work, int slots) {
        this.work = work;
        this.slots = slots;
    }

    /**
     * Runs until it is killed, or its standard input ends.
     *
     * @param arguments the engine, how many milliseconds a task takes, how many at once, the seconds between two polls
     * @throws Exception if it can't start
     */
    public static void main(String[] arguments) throws Exception {
        TaskProcess process =
                new TaskProcess(Duration.ofMillis(Long.parseLong(arguments[1])), Integer.parseInt(arguments[2]));
        DataSource database = Servers.pool(System.getenv("POSTGRES_URL"), CONNECTIONS);
        switch (arguments[0]) {
            case "roast" -> process.roast(database, Redis.connect(URI.create(System.getenv("REDIS_URL"))));
            case "db-scheduler" -> process.dbScheduler(database);
            case "jobrunr" -> process.jobRunr(database, Duration.ofSeconds(Long.parseLong(arguments[3])));
            default -> throw new IllegalArgumentException("there is no engine " + arguments[0]);
        }
        System.out.println(READY);
        awaitEndOfInput();
        Runtime.getRuntime().halt(0);
    }

    /** Comes with the end of the process that has started this one, however that ends. */
    static void awaitEndOfInput() throws IOException {
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private void work() throws InterruptedException {
        System.out.println(BEGUN);
        Thread.sleep(work.toMillis());
    }

    private void roast(DataSource database, Redis redis) {
        Store store = PostgresStore.using(database, Servers.pool(System.getenv("POSTGRES_URL"), 2));
        JobQueue queue = redis.queue();
        WorkerSettings settings = WorkerSettings.defaults().withSlots(slots);
        SystemSeam seam = new SystemSeam(Clock.systemUTC());
        WorkerEvents told = TaskProcess::say;
        Worker worker = new Worker(
                store, Optional.of(queue), this::run, (held, free) -> free, told, settings, seam, UUID::randomUUID);
        new Sweeper(
                        store,
                        new MemoryBlobStore(),
                        Optional.of(queue),
                        worker::steady,
                        () -> {},
                        settings,
                        AUDIT,
                        seam,
                        UUID::randomUUID)
                .start();
        worker.start();
    }

    /** Where a roast spends its time: the model is being asked. */
    private Optional<Ending> run(Claimed claimed, Attempt attempt) {
        System.out.println(CLAIMED);
        try {
            if (!attempt.reached(Stage.GENERATE)) {
                return Optional.empty();
            }
            work();
            String report =
                    "{\"version\": 1, \"headline\": \"" + claimed.attempt().attempt() + "\"}";
            return Optional.of(new Ending.Done(claimed.attempt(), report, Optional.empty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void say(RoastEvent event) {
        if (event instanceof RoastEvent.Done) {
            System.out.println(DONE + event.roast().id());
        } else if (event instanceof RoastEvent.Lost) {
            System.out.println(LOST + event.roast().id());
        }
    }

    private void dbScheduler(DataSource database) {
        Scheduler.create(database, Tasks.oneTime(DbSchedulerEngine.TASK).execute((instance, context) -> {
                    try {
                        work();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .heartbeatInterval(HEARTBEAT)
                .build()
                .start();
    }

    private void jobRunr(DataSource database, Duration poll) {
        JobRunr.configure()
                .useJsonMapper(new Jackson3JsonMapper())
                .useStorageProvider(new PostgresStorageProvider(database))
                .useJobActivator(new JobRunrEngine.Activator(this::work))
                .useBackgroundJobServer(
                        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                                .andPollInterval(poll),
                        true)
                .initialize();
    }
}
