package dev.roast.devservices;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server's process, started here, ended by its id. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOG_LINES = 5;

    private final String server;
    private final Process process;
    private final String signal;
    private final Path log;

    private ServerProcess(String server, Process process, String signal, Path log) {
        this.server = server;
        this.process = process;
        this.signal = signal;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param server its name, for messages
     * @param signal what makes it end in an orderly way
     * @param command what to run; it becomes the server, without a shell in between
     */
    static ServerProcess start(String server, String signal, List<String> command, ServerFolder folder) {
        return start(server, signal, command, Map.of(), folder);
    }

    static ServerProcess start(
            String server, String signal, List<String> command, Map<String, String> environment, ServerFolder folder) {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(ownSession(command))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            Guard.over(process, signal, folder.temporary());
            return new ServerProcess(server, process, signal, log);
        } catch (IOException e) {
            throw new DevServiceException(server + " can't be run from " + folder.path(), e);
        }
    }

    /** Ctrl-C in a terminal goes to every process of its session; the server must stay until its users have drained. */
    private static List<String> ownSession(List<String> command) {
        if (!Shell.run(List.of("setsid", "true")).isOk()) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of("setsid"));
        all.addAll(command);
        return all;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it is ready; if it ends before, or the time does, it is killed and the end of its log is told. */
    void await(BooleanSupplier ready, Duration timeout) {
        Patience.until(() -> !process.isAlive() || ready.getAsBoolean(), timeout);
        if (!process.isAlive() || !ready.getAsBoolean()) {
            boolean ended = !process.isAlive();
            kill();
            throw new DevServiceException("%s %s; the end of its log %s: %s"
                    .formatted(
                            server,
                            ended ? "did not start" : "was not ready within " + timeout.toSeconds() + " s",
                            log,
                            String.join(" | ", Disk.tail(log, LOG_LINES))));
        }
    }

    boolean logEndsWith(String words) {
        return Disk.tail(log, LOG_LINES).stream().anyMatch(line -> line.contains(words));
    }

    /** Ends it in an orderly way, or, if that takes too long, at once. */
    void stop() {
        if (process.isAlive()) {
            Shell.signal(signal, process.pid());
            // one that was paused hears nothing until it goes on
            Shell.signal("CONT", process.pid());
        }
        if (!exited(PATIENCE)) {
            kill();
        }
    }

    /** Ends it as a crash would, and waits until its children have seen it. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        exited(PATIENCE);
        if (!Patience.until(() -> children.stream().noneMatch(ProcessHandle::isAlive), PATIENCE)) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    void pause() {
        Shell.signal("STOP", process.pid());
    }

    void resume() {
        Shell.signal("CONT", process.pid());
    }

    private boolean exited(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceException("interrupted while " + server + " was ending", e);
        }
    }
}
