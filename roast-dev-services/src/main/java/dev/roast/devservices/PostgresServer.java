package dev.roast.devservices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL 17 server of this process, on 127.0.0.1.
 *
 * <p>Data that are kept are written with {@code fsync} and {@code synchronous_commit} on: they survive a power failure. Those of a
 * temporary server survive its kill, not that of the machine. A port is kept with the data, and another one taken if it is in use
 * by then. A server that a killed process left on the folder is ended first, in an orderly way.
 *
 * <p>Calls are safe from many threads; those that change the server's state wait for each other.
 */
public final class PostgresServer extends DevServer {
    private static final String NAME = "PostgreSQL";
    private static final String DATABASE = "postgres";
    private static final String FAST_SHUTDOWN = "INT";
    private static final int MAX_CONNECTIONS = 200;
    private static final int PID_LINE = 0;
    private static final int STATUS_LINE = 7;

    private final PostgresData data;
    private final String password;

    private PostgresServer(ServerFolder folder, Duration timeout, PostgresData data) {
        super(NAME, folder, timeout);
        this.data = data;
        this.password = folder.secret("password");
    }

    /**
     * Starts one.
     *
     * @param options where its data are
     * @return the running server
     * @throws DevServiceException if the folder is in use or holds another version's data, if there are no binaries for this
     *     machine, or if it does not start
     */
    public static PostgresServer start(ServerOptions options) {
        return start(options, List.of(RootWay.values()));
    }

    static PostgresServer start(ServerOptions options, List<RootWay> ways) {
        return DevServer.open("postgres", options, folder -> {
            PostgresBinaries binaries = PostgresBinaries.of(BinaryCache.ofUser());
            PostgresData data = new PostgresData(folder, binaries, asRoot(ways));
            LeftOver.end(NAME, data.pidFile(), FAST_SHUTDOWN);
            data.prepare();
            return new PostgresServer(folder, options.startTimeout(), data);
        });
    }

    private static Optional<RootWay> asRoot(List<RootWay> ways) {
        return RootWay.needed() ? Optional.of(RootWay.first(ways)) : Optional.empty();
    }

    /**
     * Returns the JDBC address of the database {@code postgres}, with user and password in it: a secret.
     *
     * @return such as {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=...&password=...}
     */
    public String url() {
        return url(DATABASE);
    }

    /**
     * Returns the JDBC address of a database, with user and password in it: a secret.
     *
     * @param database its name; it need not be there
     * @return the address
     */
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(Ports.HOST, port(), URLEncoder.encode(database, StandardCharsets.UTF_8), user(), password);
    }

    /**
     * Returns the user, who may do everything.
     *
     * @return the name
     */
    public String user() {
        return PostgresData.USER;
    }

    /**
     * Returns the password.
     *
     * @return a secret
     */
    public String password() {
        return password;
    }

    @Override
    ServerProcess launch(ServerFolder folder, int port) {
        return ServerProcess.start(NAME, FAST_SHUTDOWN, data.command("postgres", arguments(folder, port)), folder);
    }

    private List<String> arguments(ServerFolder folder, int port) {
        String durable = folder.isKept() ? "on" : "off";
        return Stream.concat(
                        Stream.of("-D", data.path().toString(), "-p", String.valueOf(port)),
                        Stream.of(
                                        "listen_addresses=" + Ports.HOST,
                                        "unix_socket_directories=",
                                        "max_connections=" + MAX_CONNECTIONS,
                                        "synchronous_commit=on",
                                        "fsync=" + durable,
                                        "full_page_writes=" + durable)
                                .flatMap(setting -> Stream.of("-c", setting)))
                .toList();
    }

    /** The pid file says whose data folder this is and how far its server is: no other server can be taken for ours. */
    @Override
    boolean isReady(ServerProcess process, int port) {
        if (Files.notExists(data.pidFile())) {
            return false;
        }
        List<String> lines =
                Disk.read(data.pidFile()).lines().map(String::strip).toList();
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).equals(String.valueOf(process.pid()))
                && lines.get(STATUS_LINE).equals("ready");
    }

    /** The last processes of a killed server may hold its shared memory for a moment more. */
    @Override
    boolean mayPass(ServerProcess process) {
        return process.logEndsWith("pre-existing shared memory block");
    }
}
