package dev.roast.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RoastRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisSentinelClient;

/** A fail-over to a replica, seen through Sentinel: the queue goes on with what it had. */
class SentinelTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void queueGoesOnWithItsContentAfterAFailOver() throws Exception {
        try (RedisServer first = RedisServer.start(ServerOptions.temporary());
                RedisServer second = replicaOf(first)) {
            int port = freePort();
            Process sentinel = sentinel(port, first);
            try (RedisSentinelClient client = client(port, first)) {
                JobQueue queue = Redis.using(client).queue();
                Hint hint = hint();
                queue.mark().begin("token");
                queue.mark().complete("token");
                queue.offer(List.of(hint));
                Waiting.until("the replica has it", () -> hintsOf(second, first) == 1);
                first.kill();

                Waiting.until("the queue answers again", () -> answers(queue));
                assertThat(queue.mark().present()).isTrue();
                Hint later = hint();
                queue.offer(List.of(later));
                assertThat(queue.take(5, LEASE, Duration.ofSeconds(1))).containsExactlyInAnyOrder(hint, later);
            } finally {
                sentinel.destroyForcibly().waitFor();
            }
        }
    }

    private static RedisServer replicaOf(RedisServer first) {
        RedisServer second = RedisServer.start(ServerOptions.temporary());
        OwnServer.set(second, "masterauth", first.password());
        OwnServer.set(second, "requirepass", first.password());
        try (Jedis jedis = connect(second, first)) {
            jedis.replicaof("127.0.0.1", first.port());
        }
        return second;
    }

    /** Both have the first one's password. */
    private static Jedis connect(RedisServer server, RedisServer first) {
        Jedis jedis = new Jedis("127.0.0.1", server.port());
        jedis.auth(first.password());
        return jedis;
    }

    /** A sentinel is the server's own program, started in another way. */
    private Process sentinel(int port, RedisServer first) throws IOException {
        Path config = Files.writeString(
                folder.resolve("sentinel.conf"), """
                port %d
                bind 127.0.0.1
                dir %s
                sentinel monitor queue 127.0.0.1 %d 1
                sentinel auth-pass queue %s
                sentinel down-after-milliseconds queue 1000
                sentinel failover-timeout queue 5000
                """.formatted(port, folder, first.port(), first.password()));
        String program = first.pid()
                .flatMap(ProcessHandle::of)
                .flatMap(handle -> handle.info().command())
                .orElseThrow();
        Process started = new ProcessBuilder(program, config.toString(), "--sentinel")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        Waiting.until("the sentinel knows the replica", () -> knowsReplica(port));
        return started;
    }

    private static boolean knowsReplica(int port) {
        try (Jedis jedis = new Jedis("127.0.0.1", port)) {
            return jedis.sentinelReplicas("queue").stream()
                    .anyMatch(replica ->
                            "slave".equals(replica.get("flags")) && "ok".equals(replica.get("master-link-status")));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static RedisSentinelClient client(int port, RedisServer first) {
        return RedisSentinelClient.builder()
                .masterName("queue")
                .clientConfig(DefaultJedisClientConfig.builder()
                        .password(first.password())
                        .build())
                .sentinels(Set.of(new HostAndPort("127.0.0.1", port)))
                .build();
    }

    private static long hintsOf(RedisServer server, RedisServer first) {
        try (Jedis jedis = connect(server, first)) {
            return jedis.hlen("roast:{queue}:hints");
        }
    }

    private static boolean answers(JobQueue queue) {
        try {
            queue.offer(List.of());
            return queue.mark().present();
        } catch (PortUnavailableException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hint hint() {
        return new Hint(
                new RoastRef(new AccountId(UUID.randomUUID()), new RoastId(UUID.randomUUID())), Priority.NORMAL);
    }
}
