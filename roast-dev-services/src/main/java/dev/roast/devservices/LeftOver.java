package dev.roast.devservices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the process which started it, found by its pid file. It is known to be the folder's own by its command
 * line, which names the folder; a process id alone may by now be another's.
 */
final class LeftOver {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftOver() {}

    /** Ends it if there is one, and deletes a pid file that speaks of another's process. */
    static void end(String server, Path pidFile, String signal) {
        Optional<ProcessHandle> named = named(pidFile);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (belongsTo(pidFile, process)) {
            LOG.info("ending the {} with process id {} that a killed process left behind", server, process.pid());
            Shell.signal(signal, process.pid());
            Shell.signal("CONT", process.pid());
            if (!Patience.until(() -> !belongsTo(pidFile, process), PATIENCE)) {
                process.destroyForcibly();
                Patience.until(() -> !belongsTo(pidFile, process), PATIENCE);
            }
        } else {
            pidFile.toFile().delete();
        }
    }

    private static Optional<ProcessHandle> named(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Disk.read(pidFile)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    /** Also false once it has ended: even one that nobody has waited for has no command line any more. */
    private static boolean belongsTo(Path pidFile, ProcessHandle process) {
        String folder = String.valueOf(pidFile.getParent());
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.startsWith(folder));
    }
}
