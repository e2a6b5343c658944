package dev.roast.example.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.JobQueue;
import dev.roast.redis.Redis;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** What a crash costs: some seconds, and nothing else. */
@Timeout(300)
@Tag("faults")
class RecoveryTest {
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration NEVER = Duration.ofHours(1);

    /** The text promises 10.5 s; two shared cores are given two more. */
    private static final double RE_RUN_SECONDS = 12.5;

    private static final int PENDING = 100_000;

    @Test
    void whatAKilledWorkerHadRunsAgainSoon(@TempDir Path folder) throws Exception {
        try (Stage stage = new Stage(folder, 1, 1, NEVER, NEVER)) {
            Customer ada = stage.customers(1).get(0);
            List<String> roasts = submit(ada, 8);
            Poll.until("all are running", () -> stage.model.calls() >= 8);
            AppProcess other = stage.begin("worker").await();
            stage.workers.add(other);
            Poll.until("the other worker lives too", () -> stage.journal.workers() == 3);

            Instant killed = Instant.now();
            stage.workers.get(0).kill();
            stage.model.takes(Duration.ZERO);
            roasts.forEach(roast -> assertThat(ada.end(roast)).isEqualTo("done"));

            double seconds = stage.journal.secondsUntilAllRanAgain(killed);
            System.out.printf("kill -9 of a worker: all it had ran again after %.1f s%n", seconds);
            assertThat(seconds).isBetween(0.1, RE_RUN_SECONDS);
        }
    }

    @Test
    void whatRedisHasForgottenIsOfferedAgain(@TempDir Path folder) throws Exception {
        int accounts = 10;
        try (Stage stage = new Stage(folder, 1, 0, SLOW, SLOW);
                Redis redis = Redis.connect(URI.create(stage.backends.redis.url()));
                RedisClient bare = RedisClient.create(URI.create(stage.backends.redis.url()))) {
            stage.customers(accounts).forEach(customer -> customer.submit(Stage.pdf(Stage.mark(0))));
            JobQueue queue = redis.queue();
            Poll.until("all are in the queue", () -> queue.depth() == accounts);
            stage.journal.repeatWaiting(PENDING / accounts - 1);

            bare.flushAll();
            Instant flushed = Instant.now();
            Poll.until("all are offered again", () -> queue.depth() == PENDING);
            System.out.printf(
                    "Redis flushed with %,d pending: all offered again after %.1f s%n",
                    PENDING, Duration.between(flushed, Instant.now()).toMillis() / 1e3);
        }
    }

    @Test
    void uploadsNeverWaitForTheModel(@TempDir Path folder) throws Exception {
        try (Stage stage = new Stage(folder, 1, 1, SLOW, SLOW)) {
            List<Customer> customers = stage.customers(10);
            atOnce(customers, 20);
            for (int count : List.of(50, 500)) {
                long[] micros = atOnce(customers, count);
                System.out.printf(
                        "%d uploads at once, the model takes %d s: all 202, p50 %.0f ms, p99 %.0f ms%n",
                        count, SLOW.toSeconds(), micros[count / 2] / 1e3, micros[count * 99 / 100] / 1e3);
                assertThat(micros[count - 1]).isLessThan(SLOW.toMillis() * 1_000);
            }
        }
    }

    /** Returns how long each took, in order. */
    private static long[] atOnce(List<Customer> customers, int count) {
        List<CompletableFuture<Long>> all = IntStream.range(0, count)
                .mapToObj(i -> customers.get(i % customers.size()).submitLater(Stage.pdf(Stage.mark(i))))
                .toList();
        return all.stream().mapToLong(CompletableFuture::join).sorted().toArray();
    }

    @Test
    void aRestartOfEverythingInTheMiddleOfWorkLosesNothing(@TempDir Path folder) throws Exception {
        try (ModelServer model = new ModelServer(Duration.ofSeconds(1), Duration.ofSeconds(2))) {
            HttpClient http = HttpClient.newHttpClient();
            List<AppProcess> server = new ArrayList<>(List.of(serve(model, folder)));
            Customer ada = Customer.register(http, server, "ada@example.org");
            List<String> roasts = submit(ada, 40);
            Poll.until("some are done and some are running", () -> model.calls() > 30);

            server.get(0).kill();
            server.set(0, serve(model, folder));
            Poll.until("the work goes on", () -> model.calls() > 34);
            assertThat(server.get(0).terminate(60)).isTrue();
            server.set(0, serve(model, folder));

            try {
                roasts.forEach(roast -> assertThat(ada.end(roast)).isEqualTo("done"));
                roasts.forEach(roast -> assertThat(ada.annotatedStatus(roast)).isEqualTo(200));
            } finally {
                server.get(0).terminate(60);
            }
        }
    }

    private static AppProcess serve(ModelServer model, Path folder) {
        return AppProcess.start("all", model.address(), folder.resolve("data"), Map.of(), folder.resolve("serve.log"))
                .await();
    }

    private static List<String> submit(Customer customer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> customer.uploadAndSubmit(Stage.pdf(Stage.mark(i))))
                .toList();
    }
}
