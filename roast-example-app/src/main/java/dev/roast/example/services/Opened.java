package dev.roast.example.services;

import dev.roast.devservices.DevServer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * A service that this process uses.
 *
 * @param part what is used of it
 * @param where for people
 * @param closing closes the connections, and the server if it was started for this process
 * @param <T> what is used
 */
record Opened<T>(T part, String where, Runnable closing) implements AutoCloseable {
    Opened {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(closing, "closing");
    }

    /**
     * Opens what is used of a server that was started for this process, and closes the server with it, or if that fails.
     *
     * @param server started already
     * @param folder where its data are
     * @param using opens it; told how to describe the place for people
     */
    static <T> Opened<T> on(DevServer server, Path folder, Function<String, Opened<T>> using) {
        try {
            Opened<T> opened = using.apply("started on 127.0.0.1:" + server.port() + ", data in " + folder);
            return new Opened<>(opened.part, opened.where, () -> {
                opened.close();
                server.close();
            });
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
