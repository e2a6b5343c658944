package dev.roast.example.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the application. */
final class AppProcess implements AutoCloseable {
    static final String LOG_LEVEL = "FAULTS_LOG_LEVEL";

    private final Process process;
    private final int port;

    private AppProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Begins to start one; {@link Starting#await} waits until it listens. */
    static Starting start(String role, URI model, Path data, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=" + environment.getOrDefault(LOG_LEVEL, "warn"),
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        AppMain.class.getName(),
                        role,
                        model.toString(),
                        data.toString()))
                .redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROAST_"));
        builder.environment().putAll(environment);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            return new Starting(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Starting(Process process, Path log) {
        AppProcess await() {
            try {
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                String line = out.readLine();
                if (line == null || !line.startsWith(AppMain.READY)) {
                    throw new IllegalStateException("a process did not start; " + log + " says why");
                }
                return new AppProcess(process, Integer.parseInt(line.substring(AppMain.READY.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill -" + name + " did not work");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, and whether it ended in time. */
    boolean terminate(long seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
