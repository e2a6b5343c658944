package dev.roast.devservices.testing;

import dev.roast.devservices.DevServiceException;
import dev.roast.devservices.PostgresServer;
import dev.roast.devservices.ServerOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** The PostgreSQL server of all tests of one run. */
final class SharedPostgres implements AutoCloseable {
    private final String url;
    private final Runnable close;

    private SharedPostgres(String url, Runnable close) {
        this.url = url;
        this.close = close;
    }

    static SharedPostgres choose() {
        return choose(Choice.of("PostgreSQL", "ROAST_POSTGRES_URL"));
    }

    static SharedPostgres choose(Choice choice) {
        Optional<String> named = choice.named();
        if (named.isPresent()) {
            return named(choice, named.get());
        }
        if (Docker.answers()) {
            Containers.Started container = Containers.postgres();
            choice.tell("a container on port " + container.port());
            return new SharedPostgres(container.url(), container::close);
        }
        PostgresServer server = choice.orSkip(() -> PostgresServer.start(ServerOptions.temporary()));
        choice.tell(server.toString());
        return new SharedPostgres(server.url(), server::close);
    }

    private static SharedPostgres named(Choice choice, String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            choice.tell(
                    "the environment's, PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
            return new SharedPostgres(url, () -> {});
        } catch (SQLException e) {
            throw choice.unreachable(e);
        }
    }

    TestDatabase newDatabase() {
        String name = "roast_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        return new TestDatabase(name, withDatabase(name), () -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DevServiceException("The tests' PostgreSQL server refused: " + sql, e);
        }
    }

    /** The database is what stands between the last slash and the question mark. */
    private String withDatabase(String name) {
        int question = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int slash = url.lastIndexOf('/', question);
        return url.substring(0, slash + 1) + name + url.substring(question);
    }

    @Override
    public void close() {
        close.run();
    }
}
