package dev.roast.devservices.testing;

import java.util.UUID;
import java.util.function.IntFunction;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Servers in containers, by Testcontainers. Each is started with a password of its own. */
final class Containers {
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;

    private Containers() {}

    /**
     * A container that runs.
     *
     * @param url where, with the password: a secret
     * @param port on the host
     * @param container to be stopped
     */
    record Started(String url, int port, GenericContainer<?> container) implements AutoCloseable {
        @Override
        public void close() {
            container.stop();
        }

        @Override
        public String toString() {
            return "Started[port=" + port + "]";
        }
    }

    static Started postgres() {
        String password = UUID.randomUUID().toString();
        GenericContainer<?> container = new GenericContainer<>("postgres:17")
                .withExposedPorts(POSTGRES_PORT)
                .withEnv("POSTGRES_PASSWORD", password)
                // once while it sets itself up, once in earnest
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\n", 2));
        return start(
                container,
                POSTGRES_PORT,
                port -> "jdbc:postgresql://%s:%d/postgres?user=postgres&password=%s"
                        .formatted(container.getHost(), port, password));
    }

    static Started redis() {
        String password = UUID.randomUUID().toString();
        GenericContainer<?> container = new GenericContainer<>("redis:7")
                .withExposedPorts(REDIS_PORT)
                .withCommand("redis-server", "--requirepass", password);
        return start(container, REDIS_PORT, port -> "redis://:%s@%s:%d".formatted(password, container.getHost(), port));
    }

    private static Started start(GenericContainer<?> container, int inside, IntFunction<String> url) {
        container.start();
        int port = container.getMappedPort(inside);
        return new Started(url.apply(port), port, container);
    }
}
