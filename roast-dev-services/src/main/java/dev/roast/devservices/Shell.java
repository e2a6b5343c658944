package dev.roast.devservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs small commands to their end. */
final class Shell {
    private static final long SECONDS = 60;

    private Shell() {}

    /**
     * How a command ended.
     *
     * @param status 0 if well; 127 if there is no such command
     * @param output what it wrote, errors too
     */
    record Result(int status, String output) {
        boolean isOk() {
            return status == 0;
        }
    }

    static Result run(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Result(127, "no " + command.get(0));
        }
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new DevServiceException(command.get(0) + " did not end within " + SECONDS + " s");
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceException("interrupted while " + command.get(0) + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Sends a signal; nothing if the process is gone. {@code kill} is built into every shell, and is not in every image. */
    static void signal(String signal, long pid) {
        run(List.of("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", signal, String.valueOf(pid)));
    }
}
