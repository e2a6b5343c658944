package dev.roast.example.services;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.roast.devservices.PostgresServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.RoastException;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Opens the store: on the server that the environment names, or on one that is started for this process. */
final class Postgres {
    /** For 8 roasts at once and as many requests; the calls are short. */
    private static final int CONNECTIONS = 16;

    /** A worker's beats and its sweeper's, which wait for no one else. */
    private static final int FOR_BEATS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String WRONG_CREDENTIALS = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private Postgres() {}

    static Opened<Store> named(PostgresSettings settings) {
        try {
            return over(settings.jdbcUrl(), settings.shown());
        } catch (PoolInitializationException e) {
            throw new SettingException(why(settings, e), e);
        }
    }

    static Opened<Store> started(Path folder) {
        PostgresServer server = PostgresServer.start(ServerOptions.keptIn(folder));
        return Opened.on(server, folder, where -> over(server.url(), where));
    }

    private static Opened<Store> over(String jdbcUrl, String where) {
        HikariDataSource pool = pool(jdbcUrl, "roast", CONNECTIONS);
        HikariDataSource beats = pool(jdbcUrl, "roast-beats", FOR_BEATS);
        Runnable close = () -> {
            beats.close();
            pool.close();
        };
        try {
            return new Opened<>(PostgresStore.using(pool, beats), where, close);
        } catch (RoastException e) {
            close.run();
            throw new SettingException(PostgresSettings.URL + ": " + e.getMessage() + ".", e);
        }
    }

    private static HikariDataSource pool(String jdbcUrl, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE.toMillis());
        // a server that hangs must not hold a beat for longer than the beat's own age allows
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(PATIENCE.multipliedBy(2).toSeconds()));
        config.addDataSourceProperty("connectTimeout", String.valueOf(PATIENCE.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    private static String why(PostgresSettings settings, PoolInitializationException thrown) {
        String state = Optional.ofNullable(thrown.getCause())
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .orElse("");
        if (state.startsWith(WRONG_CREDENTIALS)) {
            return "PostgreSQL at " + settings.shown() + " refuses the user or password in " + PostgresSettings.URL
                    + "; correct them.";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "PostgreSQL at " + settings.shown() + " has no such database; create it, or correct "
                    + PostgresSettings.URL + ".";
        }
        return "PostgreSQL at " + settings.shown() + " does not answer; start it, or correct " + PostgresSettings.URL
                + ".";
    }
}
