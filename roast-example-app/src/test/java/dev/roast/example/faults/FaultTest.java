package dev.roast.example.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.JobQueue;
import dev.roast.redis.Redis;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/**
 * Two web processes and three workers on real services, hundreds of roasts by a slow model, and every part of it killed, stopped or
 * emptied while they are under way. The short form runs with every build; {@code -Pfaults} runs the long one.
 */
@Timeout(900)
@Tag("faults")
class FaultTest {
    private static final int ROASTS = Integer.getInteger("roast.faults.roasts", 160);
    private static final int ACCOUNTS = Integer.getInteger("roast.faults.accounts", 12);
    private static final int CLIENTS = 8;
    /** So many are submitted and not ended, so that there is work under way all the time. */
    private static final int UNDER_WAY = 60;

    /** Of so many, one is cancelled by its owner while it waits, and one while it runs. */
    private static final int CANCELLED_OF = 20;

    private static final Duration PAUSED = Duration.ofSeconds(10);

    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private final Map<String, String> cancelled = new ConcurrentHashMap<>();
    private final Map<String, Customer> owners = new ConcurrentHashMap<>();

    @Test
    void everyAcceptedRoastEndsExactlyOnceWhateverIsKilled(@TempDir Path folder) throws Exception {
        try (Stage stage = new Stage(folder, 2, 3, Duration.ofSeconds(2), Duration.ofSeconds(5))) {
            Instant began = Instant.now();
            List<Customer> customers = stage.customers(ACCOUNTS);
            ExecutorService threads = Executors.newCachedThreadPool();
            try {
                List<Future<Object>> submitting = submit(stage, customers, threads);
                Future<Object> trouble = threads.submit(() -> {
                    makeTrouble(stage);
                    return true;
                });
                for (Future<Object> one : submitting) {
                    one.get();
                }
                trouble.get();
            } finally {
                threads.shutdownNow();
            }
            assertThat(marks).hasSize(ROASTS);
            owners.forEach(
                    (id, owner) -> assertThat(owner.end(id)).as(id).isEqualTo(cancelled.getOrDefault(id, "done")));
            check(stage, began);
        }
    }

    private List<Future<Object>> submit(Stage stage, List<Customer> customers, ExecutorService threads) {
        AtomicInteger next = new AtomicInteger();
        return IntStream.range(0, CLIENTS)
                .mapToObj(i -> threads.submit((Callable<Object>) () -> {
                    for (int number = next.getAndIncrement(); number < ROASTS; number = next.getAndIncrement()) {
                        submit(stage, customers.get(number % customers.size()), number);
                        Poll.until("some have ended", () -> marks.size() - stage.journal.ended() < UNDER_WAY);
                    }
                    return true;
                }))
                .toList();
    }

    private void submit(Stage stage, Customer customer, int number) {
        byte[] pdf = Stage.pdf(Stage.mark(number));
        String id = number % 2 == 0 ? customer.submit(pdf) : customer.uploadAndSubmit(pdf);
        owners.put(id, customer);
        marks.put(id, Stage.mark(number));
        if (number % CANCELLED_OF == 3) {
            cancelled.put(id, customer.cancel(id));
        } else if (number % CANCELLED_OF == 8) {
            Poll.until("it has run", () -> stage.journal.hasRun(id));
            cancelled.put(id, customer.cancel(id));
        }
    }

    /** One after the other, each when more of the work is done. */
    private void makeTrouble(Stage stage) throws Exception {
        whenDone(stage, 10);
        stage.workers.get(0).kill();
        AppProcess.Starting another = stage.begin("worker");
        whenDone(stage, 20);
        stage.workers.get(1).pause();
        Instant paused = Instant.now();
        whenDone(stage, 30);
        try (RedisClient redis = RedisClient.create(URI.create(stage.backends.redis.url()))) {
            redis.flushAll();
        }
        Poll.until("the paused worker's lease is long over", () -> Instant.now().isAfter(paused.plus(PAUSED)));
        stage.workers.get(1).resume();
        stage.workers.add(another.await());
        whenDone(stage, 45);
        stage.backends.redis.kill();
        stage.backends.redis.restart();
        whenDone(stage, 60);
        stage.backends.postgres.restart();
        whenDone(stage, 75);
        stage.backends.s3.stop();
        Instant stopped = Instant.now();
        Poll.until("the files have been away for a while", () -> Instant.now().isAfter(stopped.plusSeconds(10)));
        stage.backends.s3.restart();
    }

    private void whenDone(Stage stage, int percent) {
        Poll.until(percent + "% are done", () -> stage.journal.ended() * 100 >= (long) ROASTS * percent);
    }

    private void check(Stage stage, Instant began) throws IOException {
        Journal journal = stage.journal;
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        System.out.printf(
                "faults: %d roasts of %d accounts in %d s: %d done, %d cancelled (%d of them paid for), %d attempts"
                        + " freed or given back, %d model calls, %d reports by another model than the first%n",
                ROASTS,
                ACCOUNTS,
                seconds,
                journal.ended("DONE"),
                journal.ended("CANCELLED"),
                journal.cancelledAfterPaid(),
                journal.freed(),
                stage.model.calls(),
                journal.fallbacks());

        assertThat(journal.notEndedOnce()).as("ended other than once").isEmpty();
        assertThat(journal.staleWrites()).as("writes after the end").isZero();
        assertThat(journal.wrongQuotas()).as("quotas that do not add up").isEmpty();
        marks.forEach((id, mark) -> assertThat(stage.model.callsAbout(mark))
                .as("model calls about %s", id)
                .isBetween(cancelled.containsKey(id) ? 0 : 1, (int) journal.mayHavePaid(id)));
        assertThat(journal.fallbacks())
                .as("reports by the house, as the model was away")
                .isZero();
        nothingIsLeft(stage);
    }

    /** When the time of all files has run out that nothing has adopted, what is in the bucket is what is adopted. */
    private void nothingIsLeft(Stage stage) throws IOException {
        Journal journal = stage.journal;
        journal.expireWaiting();
        Poll.until("the sweepers have removed what nobody needs", () -> journal.otherFiles() == 0);
        assertThat(stage.backends.objects()).isEqualTo(journal.adoptedFiles());
        // a copy with notes that could not be stored, as S3 was away, does not fail a roast
        assertThat(journal.adoptedFiles()).hasSizeBetween(ROASTS, 2 * ROASTS);
        assertThat(journal.orphans()).as("rows that point nowhere").isZero();
        Poll.until("the dead workers' rows are gone", () -> journal.workers() == 5);
        try (Redis redis = Redis.connect(URI.create(stage.backends.redis.url()))) {
            JobQueue queue = redis.queue();
            Poll.until("the queue is empty", () -> queue.depth() == 0);
        }
    }
}
