package dev.roast.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.configuration.JobRunrConfiguration;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;

/** JobRunr on PostgreSQL, by job requests, which need no look into byte code. A job that has succeeded is its result. */
final class JobRunrEngine implements Engine {
    private static final int WORKERS = 50;
    /** The shortest that it allows. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private final AtomicInteger done = new AtomicInteger();
    private final Servers servers;
    private final StorageProvider storage;
    private final JobRequestScheduler scheduler;

    JobRunrEngine(Servers servers) {
        this.servers = servers;
        this.storage = new PostgresStorageProvider(servers.dataSource());
        this.scheduler = configuration().initialize().getJobRequestScheduler();
    }

    private JobRunrConfiguration configuration() {
        return JobRunr.configure()
                .useJsonMapper(new Jackson3JsonMapper())
                .useStorageProvider(storage)
                .useJobActivator(new Activator(done::incrementAndGet));
    }

    /** Makes handlers that do so. */
    record Activator(Watch.Begin work) implements JobActivator {
        @Override
        public <T> T activateJob(Class<T> type) {
            return type.cast(new Handler(work));
        }
    }

    /** Asks for nothing. */
    public record Request() implements JobRequest {
        @Override
        public Class<Handler> getJobRequestHandler() {
            return Handler.class;
        }
    }

    /** Does what it is made for. */
    public static final class Handler implements JobRequestHandler<Request> {
        private final Watch.Begin work;

        Handler(Watch.Begin work) {
            this.work = work;
        }

        @Override
        public void run(Request request) throws Exception {
            work.run();
        }
    }

    @Override
    public String name() {
        return "JobRunr";
    }

    @Override
    public void prepare(int tasks) {}

    @Override
    public void accept() {
        scheduler.enqueue(new Request());
    }

    void acceptMany(int tasks) {
        scheduler.enqueue(Stream.generate(Request::new).limit(tasks));
    }

    @Override
    public double drain(int tasks) throws Exception {
        done.set(0);
        BackgroundJobServer server = configuration()
                .useBackgroundJobServer(
                        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                                .andPollInterval(POLL)
                                .andBackgroundJobServerWorkerPolicy(
                                        new DefaultBackgroundJobServerWorkerPolicy(WORKERS)),
                        false)
                .initialize()
                .getBackgroundJobServer();
        try {
            return Watch.seconds(server::start, () -> done.get() >= tasks && succeeded() >= tasks);
        } finally {
            server.stop();
        }
    }

    private long succeeded() throws SQLException {
        return servers.number("SELECT count(*) FROM jobrunr_jobs WHERE state = 'SUCCEEDED'");
    }

    @Override
    public void clear() throws SQLException {
        servers.execute("TRUNCATE jobrunr_jobs");
    }
}
