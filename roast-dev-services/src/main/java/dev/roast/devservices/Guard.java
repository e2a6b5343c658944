package dev.roast.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A small shell process beside each server that ends it when this process is gone, even by {@code kill -9}. The kernel's own means
 * for it ({@code prctl(PR_SET_PDEATHSIG)}) looks at the thread that made the process, and a server must outlive that.
 */
final class Guard {
    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    static void over(Process server, String signal, Optional<Path> temporary) {
        try {
            Process process = new ProcessBuilder(
                            "sh",
                            "-c",
                            script(),
                            "roast-guard",
                            signal,
                            String.valueOf(server.pid()),
                            temporary.map(Path::toString).orElse(""))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Guard guard = new Guard(process);
            CompletableFuture<Void> unused = server.onExit().thenRun(guard::dismiss);
        } catch (IOException e) {
            throw new DevServiceException("No shell could be started; install sh", e);
        }
    }

    /** Lets it go, since the server is gone: its process id may soon be another's. */
    private void dismiss() {
        try (var told = process.outputWriter(StandardCharsets.UTF_8)) {
            told.write("gone\n");
        } catch (IOException e) {
            // it is gone itself
            process.destroy();
        }
    }

    private static String script() {
        try (InputStream in = Guard.class.getResourceAsStream("guard.sh")) {
            if (in == null) {
                throw new IllegalStateException("guard.sh is not in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
