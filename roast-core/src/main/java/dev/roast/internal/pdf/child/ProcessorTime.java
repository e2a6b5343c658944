package dev.roast.internal.pdf.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a process has been on a processor, without what its just-in-time compilers took where the system tells the
 * threads apart: a new child compiles for a second or two whatever it reads, and no document is to blame for it.
 */
final class ProcessorTime {
    /** What HotSpot calls these threads, as far as Linux keeps a name. */
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler.*");

    /** Of proc(5), "stat", counted from behind the name: the 14th and the 15th. */
    private static final int IN_USER_MODE = 11;

    private static final int IN_THE_KERNEL = 12;

    /** USER_HZ, which Linux has promised not to change. */
    private static final int TICKS_A_SECOND = 100;

    private ProcessorTime() {}

    /** Returns it, or zero where the system tells nothing. */
    static Duration of(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            long ticks = threads.mapToLong(ProcessorTime::ticks).sum();
            return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
        } catch (IOException | UncheckedIOException e) {
            // it is gone, or this is no Linux
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private static long ticks(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            int end = stat.lastIndexOf(')');
            if (COMPILER.matcher(stat.substring(stat.indexOf('(') + 1, end)).matches()) {
                return 0;
            }
            String[] fields = stat.substring(end + 2).split(" ", -1);
            return Long.parseLong(fields[IN_USER_MODE]) + Long.parseLong(fields[IN_THE_KERNEL]);
        } catch (IOException e) {
            return 0; // it has ended since it was listed
        }
    }
}
