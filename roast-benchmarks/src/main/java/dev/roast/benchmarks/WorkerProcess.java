package dev.roast.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A worker in a process of its own, by what it says line by line. */
final class WorkerProcess implements AutoCloseable {
    private static final String HEAP = "-Xmx256m";

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** Starts one of an engine on the JVM: {@link TaskProcess}. */
    static WorkerProcess java(Servers servers, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path"), "java.class.path"),
                TaskProcess.class.getName()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return start(servers, command);
    }

    /** Starts one of BullMQ. */
    static WorkerProcess node(Servers servers, long workMillis, int atOnce) throws IOException {
        return start(
                servers,
                List.of(
                        System.getenv().getOrDefault("NODE", "node"),
                        "bench/bullmq/worker.mjs",
                        Long.toString(workMillis),
                        Integer.toString(atOnce)));
    }

    private static WorkerProcess start(Servers servers, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("POSTGRES_URL", servers.postgresUrl(), "REDIS_URL", servers.redisUrl()));
        WorkerProcess started = new WorkerProcess(builder.start());
        Thread reader = new Thread(started::listen, "worker-process");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void listen() {
        BufferedReader lines = process.inputReader();
        // it ends with the process
        lines.lines().forEach(said::add);
    }

    void awaitReady() throws Exception {
        awaitLines(TaskProcess.READY, 1);
    }

    /** Waits until it has said so many lines that begin so; returns the seconds that it took. */
    double awaitLines(String beginning, int count) throws Exception {
        return Watch.seconds(() -> {}, () -> {
            if (lines(beginning).size() < count && !process.isAlive()) {
                throw new IllegalStateException("a worker process has ended with " + process.exitValue());
            }
            return lines(beginning).size() >= count;
        });
    }

    /** What followed that beginning, line by line. */
    List<String> lines(String beginning) {
        return said.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .toList();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("kill -" + name + " did not work");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
