package dev.roast.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.devservices.PostgresServer;
import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.redis.Redis;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A real PostgreSQL whose every commit is on the disk, and a real Redis with its append-only file, of their own; their data go with them. */
final class Servers implements AutoCloseable {
    private static final int CONNECTIONS = 60;
    private static final long WAIT_MILLIS = 30_000;

    private final Path folder;
    private final PostgresServer postgres;
    private final RedisServer redisServer;
    private final HikariDataSource pool;
    private final Redis redis;

    private Servers(Path folder, PostgresServer postgres, RedisServer redisServer) {
        this.folder = folder;
        this.postgres = postgres;
        this.redisServer = redisServer;
        this.pool = pool(CONNECTIONS);
        this.redis = Redis.connect(URI.create(redisServer.url()));
    }

    /** Starts them. Their data are in the folder that {@code BENCH_DATA} names, or in a temporary one. */
    static Servers start() throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("BENCH_DATA", System.getProperty("java.io.tmpdir")));
        Path folder = Files.createTempDirectory(Files.createDirectories(data), "servers");
        return new Servers(
                folder,
                PostgresServer.start(ServerOptions.keptIn(folder.resolve("postgres"))),
                RedisServer.start(ServerOptions.keptIn(folder.resolve("redis"))));
    }

    HikariDataSource pool(int connections) {
        return pool(postgres.url(), connections);
    }

    static HikariDataSource pool(String postgresUrl, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgresUrl);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(WAIT_MILLIS);
        return new HikariDataSource(config);
    }

    /** As many connections as the busiest side needs; all sides share them. */
    DataSource dataSource() {
        return pool;
    }

    Redis redis() {
        return redis;
    }

    /** Where their data are, and others' may be. */
    Path folder() {
        return folder;
    }

    String redisUrl() {
        return redisServer.url();
    }

    String postgresUrl() {
        return postgres.url();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the first column of the first row. */
    long number(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        redis.close();
        pool.close();
        redisServer.close();
        postgres.close();
        delete();
    }

    /** A store of a million roasts is some gigabytes. */
    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("the data stay in " + folder + ": " + e);
        }
    }
}
