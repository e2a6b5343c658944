package dev.roast.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** db-scheduler with the settings that its authors measure with: lock-and-fetch 1.0 to 4.0, 50 threads. */
final class DbSchedulerEngine implements Engine {
    /** As in its own {@code postgresql_tables.sql}. */
    private static final String TABLE = """
            CREATE TABLE scheduled_tasks (
                task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
                execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
                PRIMARY KEY (task_name, task_instance));
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
            CREATE TABLE scheduled_result (id text PRIMARY KEY, result text NOT NULL);
            """;

    static final String TASK = "no-op";

    private static final int THREADS = 50;

    private final Servers servers;
    private final AtomicInteger done = new AtomicInteger();
    private final OneTimeTask<Void> task =
            Tasks.oneTime(TASK).execute((instance, context) -> storeResult(instance.getId()));
    private final SchedulerClient client;

    DbSchedulerEngine(Servers servers) throws SQLException {
        this.servers = servers;
        servers.execute(TABLE);
        this.client = SchedulerClient.Builder.create(servers.dataSource(), task).build();
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public void prepare(int tasks) {}

    @Override
    public void accept() {
        client.scheduleIfNotExists(task.instance(UUID.randomUUID().toString()), Instant.now());
    }

    private void storeResult(String id) {
        try (Connection connection = servers.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO scheduled_result VALUES (?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, RoastEngine.RESULT);
            insert.executeUpdate();
            done.incrementAndGet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public double drain(int tasks) throws Exception {
        done.set(0);
        Scheduler scheduler = Scheduler.create(servers.dataSource(), task)
                .threads(THREADS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(1))
                .build();
        try {
            return Watch.seconds(scheduler::start, () -> done.get() >= tasks && left() == 0);
        } finally {
            scheduler.stop();
        }
    }

    private long left() throws SQLException {
        return servers.number("SELECT count(*) FROM scheduled_tasks");
    }

    @Override
    public void clear() throws SQLException {
        servers.execute("TRUNCATE scheduled_tasks, scheduled_result");
    }
}
