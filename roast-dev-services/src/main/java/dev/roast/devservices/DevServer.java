package dev.roast.devservices;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A server that this process started. It ends when it is closed, and when this process does, even if that is killed.
 *
 * <p>Stopping, killing, pausing and starting again are for tests of what its users do then: the address, the password and the data
 * stay the same.
 */
public abstract sealed class DevServer implements AutoCloseable permits PostgresServer, RedisServer, S3Server {
    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final ReentrantLock lock = new ReentrantLock();
    private final String name;
    private final ServerFolder folder;
    private final Duration timeout;
    private int port;
    private Optional<ServerProcess> process = Optional.empty();
    private boolean closed;

    DevServer(String name, ServerFolder folder, Duration timeout) {
        this.name = name;
        this.folder = folder;
        this.timeout = timeout;
    }

    /** Opens the folder, makes the server and starts it; gives the folder back if that fails. */
    static <S extends DevServer> S open(String name, ServerOptions options, Function<ServerFolder, S> making) {
        ServerFolder folder = ServerFolder.open(name, options);
        try {
            S server = making.apply(folder);
            server.startFirst();
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Starts the process, which may fail. */
    abstract ServerProcess launch(ServerFolder folder, int port);

    /** Whether it answers. Called until it does. */
    abstract boolean isReady(ServerProcess process, int port);

    /** Whether a start that failed so may do better a moment later. */
    boolean mayPass(ServerProcess process) {
        return false;
    }

    /** Between finding a free port and listening on it, someone else may take it. */
    final void startFirst() {
        lock.lock();
        try {
            port = Ports.of(folder);
            try {
                run();
            } catch (DevServiceException e) {
                if (Ports.isFree(port)) {
                    throw e;
                }
                port = Ports.of(folder);
                run();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (int left = TRIES; ; left--) {
            ServerProcess started = launch(folder, port);
            try {
                started.await(() -> isReady(started, port), timeout);
                process = Optional.of(started);
                return;
            } catch (DevServiceException e) {
                if (left == 1 || !mayPass(started)) {
                    throw e;
                }
                Patience.pause(BETWEEN_TRIES);
            }
        }
    }

    /**
     * Returns the port on 127.0.0.1.
     *
     * @return the same as long as this is open
     */
    public final int port() {
        lock.lock();
        try {
            return port;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns the process id.
     *
     * @return empty while it is stopped
     */
    public final Optional<Long> pid() {
        lock.lock();
        try {
            return process.filter(ServerProcess::isAlive).map(ServerProcess::pid);
        } finally {
            lock.unlock();
        }
    }

    /** Stops it in an orderly way. Nothing if it is stopped. */
    public final void stop() {
        lock.lock();
        try {
            process.ifPresent(ServerProcess::stop);
            process = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Kills it by {@code kill -9}. Nothing if it is stopped. */
    public final void kill() {
        lock.lock();
        try {
            process.ifPresent(ServerProcess::kill);
            process = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Suspends it: connections stay open, and nothing is answered until {@link #resume()}. */
    public final void pause() {
        lock.lock();
        try {
            process.ifPresent(ServerProcess::pause);
        } finally {
            lock.unlock();
        }
    }

    /** Lets it go on after {@link #pause()}. */
    public final void resume() {
        lock.lock();
        try {
            process.ifPresent(ServerProcess::resume);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops it if it runs, and starts it again on the same port and data.
     *
     * @throws DevServiceException if it does not start
     */
    public final void restart() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("this server is closed");
            }
            stop();
            run();
        } finally {
            lock.unlock();
        }
    }

    /** Stops it, and deletes its data if they are temporary. */
    @Override
    public final void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                stop();
                folder.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns a text that shows no secret. */
    @Override
    public final String toString() {
        return "%s on %s:%d, %s".formatted(name, Ports.HOST, port(), folder.isKept() ? folder.path() : "temporary");
    }
}
