package dev.roast.devservices.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be had. */
final class Docker {
    private Docker() {}

    /** Looks for a socket first: Testcontainers takes seconds to find out that there is nothing. */
    static boolean answers() {
        return (System.getenv("DOCKER_HOST") != null || hasSocket())
                && hasTestcontainers()
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean hasSocket() {
        return Stream.of("/var/run/docker.sock", System.getProperty("user.home") + "/.docker/run/docker.sock")
                .anyMatch(socket -> Files.exists(Path.of(socket)));
    }

    private static boolean hasTestcontainers() {
        return Docker.class.getClassLoader().getResource("org/testcontainers/DockerClientFactory.class") != null;
    }
}
