package dev.roast.example.services;

import java.util.Objects;

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

    @Override
    public void close() {
        closing.run();
    }
}
