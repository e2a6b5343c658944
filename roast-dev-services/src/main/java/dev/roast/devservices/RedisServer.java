package dev.roast.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Redis 7 server of this process, on 127.0.0.1, with a password.
 *
 * <p>Data that are kept are in an append-only file, synchronised each second: what was answered survives the server's kill; a
 * power failure takes up to a second. A temporary server keeps nothing over a stop. Nothing is ever evicted. A port is kept with
 * the data, and another one taken if it is in use by then. A server that a killed process left on the folder is ended first.
 *
 * <p>Calls are safe from many threads; those that change the server's state wait for each other.
 */
public final class RedisServer extends DevServer {
    /** The version of the package that the POM names. */
    static final String VERSION = "7.0.15";

    private static final String NAME = "Redis";
    private static final String TERMINATE = "TERM";

    private final String program;
    private final String password;
    private final List<String> more;

    private RedisServer(ServerFolder folder, Duration timeout, String program, List<String> more) {
        super(NAME, folder, timeout);
        this.program = program;
        this.password = folder.secret("password");
        this.more = more;
    }

    /**
     * Starts one.
     *
     * @param options where its data are
     * @return the running server
     * @throws DevServiceException if the folder is in use, if there is no binary for this machine, or if it does not start
     */
    public static RedisServer start(ServerOptions options) {
        return start(options, folder -> {}, List.of());
    }

    /** Starts one in a folder in which something was put before, with more lines in its configuration. */
    static RedisServer start(ServerOptions options, Consumer<ServerFolder> preparation, List<String> more) {
        return DevServer.open("redis", options, folder -> {
            preparation.accept(folder);
            String program = unpack(BinaryCache.ofUser(), Platform.current());
            LeftOver.end(NAME, folder.resolve("redis.pid"), TERMINATE);
            return new RedisServer(folder, options.startTimeout(), program, more);
        });
    }

    static String unpack(BinaryCache cache, Platform platform) {
        String binary = "redis-server-%s-%s-%s".formatted(VERSION, platform.os(), platform.arch());
        if (BinaryCache.resource(binary).isEmpty()) {
            throw platform.unsupported(NAME);
        }
        return cache.get("redis-" + VERSION, into -> copy(binary, into.resolve("redis-server")))
                .resolve("redis-server")
                .toString();
    }

    private static void copy(String binary, Path file) throws IOException {
        try (InputStream in = BinaryCache.resource(binary).orElseThrow(() -> new IOException("no " + binary))) {
            Files.copy(in, file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /**
     * Returns its address, with the password in it: a secret.
     *
     * @return such as {@code redis://:password@127.0.0.1:6379}
     */
    public String url() {
        return "redis://:%s@%s:%d".formatted(password, Ports.HOST, port());
    }

    /**
     * Returns the password.
     *
     * @return a secret
     */
    public String password() {
        return password;
    }

    /** The password is in a file that only its owner reads: a command line can be read by all. */
    @Override
    ServerProcess launch(ServerFolder folder, int port) {
        Path configuration = folder.resolve("redis.conf");
        Disk.writePrivately(configuration, configuration(folder, port));
        return ServerProcess.start(NAME, TERMINATE, List.of(program, configuration.toString()), folder);
    }

    private String configuration(ServerFolder folder, int port) {
        Stream<String> lines = Stream.of(
                "bind " + Ports.HOST,
                "port " + port,
                "requirepass " + password,
                "masterauth " + password,
                "dir \"" + folder.path() + "\"",
                "pidfile \"" + folder.resolve("redis.pid") + "\"",
                // the command line must go on to name the folder
                "set-proc-title no",
                "daemonize no",
                "save \"\"",
                "appendonly " + (folder.isKept() ? "yes" : "no"),
                "appendfsync everysec",
                "maxmemory-policy noeviction");
        return Stream.concat(lines, more.stream()).collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    boolean isReady(ServerProcess process, int port) {
        try (RedisConnection redis = RedisConnection.open(Ports.HOST, port)) {
            redis.call("AUTH", password);
            return redis.call("PING").equals(List.of("PONG"));
        } catch (IOException | DevServiceException e) {
            // not listening yet, or still loading its data
            return false;
        }
    }
}
