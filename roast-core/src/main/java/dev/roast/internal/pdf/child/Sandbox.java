package dev.roast.internal.pdf.child;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the platform offers to confine a child further, found by trying it: on Linux, util-linux' {@code unshare} takes
 * the network away and {@code prlimit} bounds the files that it writes. Both are left out where they don't work without
 * privileges.
 */
final class Sandbox {
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path TRUE = Path.of("/bin/true");
    private static final List<String> NO_NETWORK = List.of(UNSHARE.toString(), "--user", "--net");

    /** A megabyte for each file, no core dump. */
    private static final List<String> SMALL_FILES = List.of(PRLIMIT.toString(), "--core=0", "--fsize=1048576");

    /** As a busy machine must not lower the wall. */
    private static final long PATIENCE_SECONDS = 10;

    private Sandbox() {}

    /** Returns what to put before the command, perhaps nothing. */
    static List<String> probe() {
        List<String> prefix = new ArrayList<>();
        Stream.of(SMALL_FILES, NO_NETWORK).filter(Sandbox::works).forEach(prefix::addAll);
        return prefix;
    }

    /** Whether a prefix takes the network away. */
    static boolean hasNoNetwork(List<String> prefix) {
        return prefix.containsAll(NO_NETWORK);
    }

    private static boolean works(List<String> prefix) {
        if (!Files.isExecutable(Path.of(prefix.get(0))) || !Files.isExecutable(TRUE)) {
            return false;
        }
        List<String> command = new ArrayList<>(prefix);
        command.add(TRUE.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
