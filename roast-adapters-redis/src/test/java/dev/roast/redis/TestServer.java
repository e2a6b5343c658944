package dev.roast.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A real redis-server on a free port of 127.0.0.1, with a folder of its own. */
final class TestServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final int port = freePort();
    private final List<String> options;
    private Process process;

    private TestServer(List<String> options) {
        this.folder = temporaryFolder();
        this.options = List.copyOf(options);
        this.process = launch();
    }

    static TestServer start(String... options) {
        return new TestServer(List.of(options));
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(binary().toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--bind", HOST, "--dir", folder.toString()));
        command.addAll(List.of("--save", "", "--daemonize", "no"));
        command.addAll(options);
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            Waiting.until("redis-server answers", this::answers);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Jedis jedis = new Jedis(HOST, port)) {
            String answer = jedis.ping();
            return answer.equals("PONG");
        } catch (JedisException e) {
            return String.valueOf(e.getMessage()).startsWith("NOAUTH");
        }
    }

    int port() {
        return port;
    }

    HostAndPort address() {
        return new HostAndPort(HOST, port);
    }

    URI uri() {
        return URI.create("redis://" + HOST + ":" + port);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    void startAgain() {
        process = launch();
    }

    long pid() {
        return process.pid();
    }

    private void await() {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("redis-server " + process.pid() + " does not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("roast-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Path binary() {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "roast-redis-server-7.0.15-" + ProcessHandle.current().pid());
        if (!Files.exists(file)) {
            try (InputStream packed =
                    Objects.requireNonNull(Objects.requireNonNull(TestServer.class.getClassLoader()).getResourceAsStream("redis-server-7.0.15-linux-amd64"))) {
                Files.copy(packed, file);
                file.toFile().setExecutable(true);
                file.toFile().deleteOnExit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }
}
