package dev.roast.devservices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server is started.
 *
 * @param folder where its data are kept, or empty if they are deleted at its end
 * @param startTimeout how long a start may take before it is given up
 */
public record ServerOptions(Optional<Path> folder, Duration startTimeout) {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    /** Makes the folder absolute, and requires a time. */
    public ServerOptions {
        folder = folder.map(path -> path.toAbsolutePath().normalize());
        Objects.requireNonNull(startTimeout, "startTimeout");
        if (startTimeout.isNegative() || startTimeout.isZero()) {
            throw new IllegalArgumentException("a start timeout must be positive, not " + startTimeout);
        }
    }

    /**
     * A server whose data are deleted when it is closed. It survives its own kill, not that of its machine.
     *
     * @return the options
     */
    public static ServerOptions temporary() {
        return new ServerOptions(Optional.empty(), START_TIMEOUT);
    }

    /**
     * A server whose data are kept. The folder also holds its password, its port and its log, readable by its
     * owner only; one process at a time uses it.
     *
     * @param folder of this server alone; made if it is not there
     * @return the options
     */
    public static ServerOptions keptIn(Path folder) {
        return new ServerOptions(Optional.of(folder), START_TIMEOUT);
    }

    /**
     * The same with another time.
     *
     * @param timeout how long a start may take; 60 s unless said
     * @return the options
     */
    public ServerOptions startTimeout(Duration timeout) {
        return new ServerOptions(folder, timeout);
    }
}
