package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {
    @TempDir
    private Path folder;

    @Test
    void keptDataAreThereAtTheNextStartUnderTheSameAddress() throws IOException {
        String url;
        try (RedisServer server = start()) {
            call(server, "SET", "kept", "42");
            url = server.url();
        }
        long start = System.nanoTime();
        try (RedisServer server = start()) {
            System.out.printf(
                    "Redis on a kept folder: ready after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(call(server, "GET", "kept")).containsExactly("42");
            assertThat(server.url()).isEqualTo(url);
            assertThat(call(server, "INFO", "server").get(0)).contains("redis_version:" + RedisServer.VERSION);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheServerWasKilled() throws IOException {
        try (RedisServer server = start()) {
            for (int round = 1; round <= 3; round++) {
                call(server, "RPUSH", "kept", String.valueOf(round));
                awaitWritten(server);
                server.kill();
                assertThat(server.pid()).isEmpty();
                server.restart();
                assertThat(call(server, "LLEN", "kept")).containsExactly(String.valueOf(round));
            }
        }
    }

    /** While the disk is busy, Redis answers before it writes, by two seconds at most. */
    private static void awaitWritten(RedisServer server) throws IOException {
        while (!call(server, "INFO", "persistence").get(0).contains("aof_buffer_length:0")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nothingIsEvictedAndOnlyKeptDataAreInAFile() throws IOException {
        try (RedisServer kept = start();
                RedisServer temporary = RedisServer.start(ServerOptions.temporary())) {
            assertThat(call(kept, "CONFIG", "GET", "maxmemory-policy")).contains("noeviction");
            assertThat(call(kept, "CONFIG", "GET", "appendonly")).contains("yes");
            assertThat(call(temporary, "CONFIG", "GET", "appendonly")).contains("no");
        }
    }

    @Test
    void folderInUseIsRefusedInOneSentence() {
        try (RedisServer server = start()) {
            assertThatExceptionOfType(DevServiceException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("is in use by another process");
            assertThat(server.pid()).isPresent();
        }
    }

    @Test
    void onlyThePasswordOpensItAndItIsInNoTextAndNoCommandLine() throws IOException {
        try (RedisServer server = start();
                RedisConnection stranger = RedisConnection.open(Ports.HOST, server.port())) {
            assertThatExceptionOfType(DevServiceException.class)
                    .isThrownBy(() -> stranger.call("PING"))
                    .withMessageContaining("NOAUTH");
            assertThat(call(server, "CONFIG", "GET", "bind")).contains(Ports.HOST);
            assertThat(server.toString()).doesNotContain(server.password());
            for (String file : List.of("password", "redis.conf")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThat(ProcessHandle.of(server.pid().orElseThrow())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElseThrow())
                    .doesNotContain(server.password());
        }
    }

    @Test
    void serverThatWasLeftBehindIsEndedAndItsDataAreThere() throws Exception {
        try (RedisServer server = start()) {
            call(server, "SET", "kept", "42");
        }
        Process left = new ProcessBuilder(
                        RedisServer.unpack(BinaryCache.ofUser(), Platform.current()),
                        folder.resolve("redis.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("left.log").toFile())
                .start();
        try {
            assertThat(Patience.until(
                            () -> Disk.tail(folder.resolve("left.log"), 5)
                                    .toString()
                                    .contains("Ready to accept"),
                            Duration.ofSeconds(20)))
                    .isTrue();
            try (RedisServer server = start()) {
                assertThat(left.isAlive()).isFalse();
                assertThat(call(server, "GET", "kept")).containsExactly("42");
            }
        } finally {
            left.destroyForcibly();
        }
    }

    @Test
    void pausedServerAnswersWhenItGoesOn() throws IOException {
        try (RedisServer server = RedisServer.start(ServerOptions.temporary())) {
            server.pause();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> call(server, "PING"));
            server.resume();
            assertThat(call(server, "PING")).containsExactly("PONG");
            server.pause();
        }
    }

    @Test
    void clusterHasAllSlotsAndSendsClientsToTheRightNode() throws IOException {
        try (RedisCluster cluster = RedisCluster.start()) {
            assertThat(cluster.nodes())
                    .hasSize(3)
                    .extracting(RedisServer::password)
                    .containsOnly(cluster.password());
            assertThat(cluster.toString()).doesNotContain(cluster.password());
            RedisServer first = cluster.nodes().get(0);
            assertThat(call(first, "CLUSTER", "KEYSLOT", "{b}")).containsExactly("3300");
            assertThat(call(first, "SET", "{b}", "here")).containsExactly("OK");
            // 'foo' is in slot 12182, which is the third node's: 10922 to 16383
            assertThatExceptionOfType(DevServiceException.class)
                    .isThrownBy(() -> call(first, "SET", "foo", "there"))
                    .withMessageContaining(
                            "MOVED 12182 127.0.0.1:" + cluster.nodes().get(2).port());
        }
    }

    private RedisServer start() {
        return RedisServer.start(ServerOptions.keptIn(folder));
    }

    private static List<String> call(RedisServer server, String... words) throws IOException {
        try (RedisConnection redis = RedisConnection.open(URI.create(server.url()))) {
            return redis.call(words);
        }
    }
}
