package dev.roast.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.Limit;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RoastRef;
import dev.roast.port.Take;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** A server that loses its content, is killed, or goes away. */
class RedisLossTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** What the class comment of {@link Redis} promises, and room for a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final RedisServer server;
    private final Redis redis;
    private final JobQueue queue;

    RedisLossTest(@TempDir Path folder) {
        server = RedisServer.start(ServerOptions.keptIn(folder));
        redis = Redis.connect(OwnServer.uri(server));
        queue = redis.queue();
    }

    @AfterEach
    void end() {
        redis.close();
        server.close();
    }

    @Test
    void queueGoesOnAfterAFlushAndItsMarkIsGone() {
        queue.mark().begin("token");
        queue.mark().complete("token");
        queue.offer(hints(10));
        queue.take(3, LEASE, Duration.ZERO);
        OwnServer.flush(server);

        assertThat(queue.mark().present()).isFalse();
        assertThat(queue.depth()).isZero();
        List<Hint> again = hints(10);
        queue.offer(again);
        assertThat(queue.take(20, LEASE, Duration.ZERO)).isEqualTo(again);
    }

    @Test
    void takerThatWaitsIsWokenByWhatIsOfferedAfterAFlush() throws Exception {
        CompletableFuture<List<Hint>> waiting =
                CompletableFuture.supplyAsync(() -> queue.take(5, LEASE, Duration.ofSeconds(30)));
        Waiting.until("it waits", () -> OwnServer.blockedClients(server) == 1);
        OwnServer.flush(server);
        List<Hint> offered = hints(1);
        queue.offer(offered);

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(offered);
    }

    @Test
    void severalTakersThatWaitAreWokenOneAfterTheOther() {
        List<CompletableFuture<List<Hint>>> waiting = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> queue.take(1, LEASE, Duration.ofSeconds(30)), run -> new Thread(run).start()))
                .toList();
        Waiting.until("all wait", () -> OwnServer.blockedClients(server) == 4);
        List<Hint> offered = hints(4);
        queue.offer(offered);

        List<Hint> taken = new ArrayList<>();
        waiting.forEach(one -> taken.addAll(one.orTimeout(5, TimeUnit.SECONDS).join()));
        assertThat(taken).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void queueIsThereAfterAKillAndARestartWithItsAppendOnlyFile() {
        queue.mark().begin("token");
        queue.mark().complete("token");
        List<Hint> offered = hints(100);
        queue.offer(offered);
        List<Hint> leased = queue.take(10, LEASE, Duration.ZERO);
        queue.ack(leased.stream().limit(5).map(Hint::roast).toList());
        Waiting.until("the file has it", () -> OwnServer.unwritten(server) == 0);
        server.kill();
        server.restart();
        Waiting.until("the queue answers again", () -> answers(queue));

        assertThat(queue.depth()).isEqualTo(95);
        assertThat(queue.mark().present()).isTrue();
        assertThat(queue.take(200, LEASE, Duration.ZERO)).isEqualTo(offered.subList(10, 100));
        redis.shiftTime(LEASE);
        assertThat(queue.take(200, LEASE, Duration.ZERO)).containsAll(leased.subList(5, 10));
    }

    @Test
    void atMostOneCallFailsAfterARestartHoweverManyConnectionsWereOpen() {
        IntStream.range(0, 8).parallel().forEach(i -> queue.take(1, LEASE, Duration.ofMillis(100)));
        server.kill();
        server.restart();

        long failed = IntStream.range(0, 20).filter(i -> !answers(queue)).count();
        assertThat(failed).isLessThanOrEqualTo(1);
    }

    @Test
    void serverThatIsGoneFailsEachCallWithinItsBound() {
        server.kill();

        assertAllCallsFailInTime();
    }

    @Test
    void serverThatIsStoppedFailsEachCallWithinItsBound() throws Exception {
        queue.depth();
        server.pause();
        try {
            assertAllCallsFailInTime();
        } finally {
            server.resume();
        }
        Waiting.until("the queue answers again", () -> answers(queue));
    }

    @Test
    void takerThatWaitsNoticesThatTheServerIsStopped() throws Exception {
        CompletableFuture<List<Hint>> waiting =
                CompletableFuture.supplyAsync(() -> queue.take(5, LEASE, Duration.ofSeconds(60)));
        Waiting.until("it waits", () -> OwnServer.blockedClients(server) == 1);
        server.pause();
        try {
            assertThatThrownBy(() -> waiting.get(BOUND.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(PortUnavailableException.class);
        } finally {
            server.resume();
        }
    }

    @Test
    void scriptsThatTheServerHasForgottenAreGivenToItAgain() {
        queue.offer(hints(1));
        OwnServer.ask(server, RedisClient::scriptFlush);

        queue.offer(hints(1));
        assertThat(queue.take(5, LEASE, Duration.ZERO)).hasSize(2);
    }

    private void assertAllCallsFailInTime() {
        Take take = new Take("x", Optional.empty(), List.of(new Limit("x", 1, LEASE)), 1);
        assertUnavailable(() -> queue.offer(hints(1)));
        assertUnavailable(() -> queue.take(1, LEASE, Duration.ofSeconds(60)));
        assertUnavailable(() -> queue.mark().present());
        assertUnavailable(() -> redis.rateLimiter().take(List.of(take)));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        long begin = System.nanoTime();
        assertThatThrownBy(call).isInstanceOf(PortUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
    }

    private static boolean answers(JobQueue queue) {
        try {
            return queue.depth() >= 0;
        } catch (PortUnavailableException e) {
            return false;
        }
    }

    private List<Hint> hints(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Hint(new RoastRef(account, new RoastId(UUID.randomUUID())), Priority.NORMAL))
                .toList();
    }
}
