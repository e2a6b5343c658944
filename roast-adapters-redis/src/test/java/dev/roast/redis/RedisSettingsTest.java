package dev.roast.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RoastRef;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

/** Wrong settings are said in one sentence that names the setting, and no secret. */
class RedisSettingsTest {

    private final RedisServer server = RedisServer.start(ServerOptions.temporary());

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void serverThatEvictsIsRefusedForTheQueue() {
        OwnServer.set(server, "maxmemory-policy", "allkeys-lru");
        try (Redis redis = Redis.connect(OwnServer.uri(server))) {
            assertThatThrownBy(redis::queue)
                    .isInstanceOf(PortFailureException.class)
                    .hasMessageContaining("maxmemory-policy allkeys-lru")
                    .hasMessageContaining("set maxmemory-policy to noeviction");
        }
    }

    @Test
    void settingsAreReadThoughConfigIsForbidden() {
        OwnServer.set(server, "maxmemory-policy", "volatile-ttl");
        try (Redis redis = asUserWith("+@all", "-config")) {
            assertThatThrownBy(redis::queue).hasMessageContaining("maxmemory-policy volatile-ttl");
        }
    }

    @Test
    void queueWorksThoughInfoIsForbidden() {
        try (Redis redis = asUserWith("+@all", "-config", "-info")) {
            assertWorks(redis.queue());
        }
    }

    @Test
    void serverThatIsAwayAtTheStartIsCheckedWhenItIsThere() {
        OwnServer.set(server, "maxmemory-policy", "allkeys-random");
        server.pause();
        try (Redis redis = Redis.connect(OwnServer.uri(server))) {
            JobQueue queue = redis.queue();
            assertThatThrownBy(() -> queue.mark().present()).isInstanceOf(PortUnavailableException.class);
            server.resume();

            Waiting.until("the policy is refused", () -> refuses(queue));
        }
    }

    private static boolean refuses(JobQueue queue) {
        try {
            queue.take(1, Duration.ofSeconds(1), Duration.ZERO);
            throw new AssertionError("a server that evicts was used");
        } catch (PortUnavailableException e) {
            return false;
        } catch (PortFailureException e) {
            return String.valueOf(e.getMessage()).contains("allkeys-random");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":wrong-one@", "nobody:wrong-one@"})
    void wrongPasswordIsSaidWithoutIt(String user) {
        URI uri = URI.create("redis://" + user + "127.0.0.1:" + server.port());
        try (Redis redis = Redis.connect(uri)) {
            assertThatThrownBy(redis::queue)
                    .isInstanceOf(PortFailureException.class)
                    .hasMessageContaining("password")
                    .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain("wrong-one"));
        }
    }

    @Test
    void databaseOfTheUrlIsUsed() {
        URI uri = URI.create(server.url() + "/3");
        try (Redis redis = Redis.connect(uri);
                RedisClient client = RedisClient.create(uri)) {
            redis.queue().mark().begin("token");

            assertThat(client.dbSize()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:6379",
                "redis://127.0.0.1",
                "redis:/x",
                "redis://secret-user@127.0.0.1:6379",
                "redis://127.0.0.1:6379/secret-database",
                "x"
            })
    void urlThatIsNoneIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> Redis.connect(URI.create(url)))
                .isInstanceOf(PortFailureException.class)
                .hasMessageContaining("redis://")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("secret"));
    }

    @Test
    void prefixWithABraceIsRefused() {
        try (RedisClient client = RedisClient.create(OwnServer.uri(server))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Redis.using(client, "mine:{x}:"))
                    .withMessageContaining("mine:{x}:");
        }
    }

    @Test
    void fullServerIsUnavailable() {
        OwnServer.set(server, "maxmemory", "1");
        try (Redis redis = Redis.connect(OwnServer.uri(server))) {
            assertThatThrownBy(() -> redis.queue().mark().begin("token"))
                    .isInstanceOf(PortUnavailableException.class)
                    .hasMessageContaining("OOM");
        }
    }

    @Test
    void keyOfAnotherKindIsAFailure() {
        OwnServer.ask(server, client -> client.set("roast:{queue}:hints", "x"));
        try (Redis redis = Redis.connect(OwnServer.uri(server))) {
            assertThatThrownBy(() -> redis.queue().depth())
                    .isInstanceOf(PortFailureException.class)
                    .hasMessageContaining("WRONGTYPE");
        }
    }

    @Test
    void lentClientIsNotClosed() {
        try (RedisClient client = RedisClient.create(OwnServer.uri(server))) {
            Redis.using(client).close();

            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private Redis asUserWith(String... rights) {
        try (Jedis jedis = new Jedis(OwnServer.uri(server))) {
            jedis.aclSetUser("roast", "on", ">pass", "~*");
            jedis.aclSetUser("roast", rights);
        }
        return Redis.connect(URI.create("redis://roast:pass@127.0.0.1:" + server.port()));
    }

    private static void assertWorks(JobQueue queue) {
        RoastRef roast = new RoastRef(new AccountId(UUID.randomUUID()), new RoastId(UUID.randomUUID()));
        Hint hint = new Hint(roast, Priority.LOW);
        queue.offer(List.of(hint));

        assertThat(queue.take(1, Duration.ofSeconds(1), Duration.ZERO)).containsExactly(hint);
    }
}
