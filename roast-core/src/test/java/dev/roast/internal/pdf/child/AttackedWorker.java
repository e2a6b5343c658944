package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A worker of its own, so that what it takes can be told: reads all files of a folder, eight at once, then an ordinary
 * resume. Prints a line for each, and what it and its children took.
 */
final class AttackedWorker {
    static final String UNHARMED = "an ordinary resume was read afterwards";

    private static final Duration OFTEN = Duration.ofMillis(20);

    private final SystemSeam seam = new SystemSeam(Clock.systemUTC());
    private final PdfChildren children = new PdfChildren(seam);
    private final Queue<Path> open;
    private final Map<Long, Duration> processorTimes = new ConcurrentHashMap<>();
    private final Map<Long, Long> residents = new ConcurrentHashMap<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    private AttackedWorker(List<Path> files) {
        this.open = new ConcurrentLinkedQueue<>(files);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            new AttackedWorker(files.sorted().toList()).run();
        }
    }

    private void run() throws InterruptedException {
        Seam.Task watch = seam.start("watch", this::watch);
        Instant start = seam.now();
        List<Seam.Task> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(seam.start("reader", this::readAll));
        }
        for (Seam.Task reader : readers) {
            reader.join(Duration.ofMinutes(10));
        }
        System.out.println("all after " + Duration.between(start, seam.now()).toMillis() + " ms");
        readAnOrdinaryResume();
        ended.set(true);
        watch.join(Duration.ofMinutes(1));
        children.close();
        System.out.println("children took " + sum(processorTimes) + " ms of processor time");
        System.out.println("the largest child took " + largest() + " MB");
        System.out.println("the worker took " + resident(ProcessHandle.current()) + " MB");
    }

    private void readAll() {
        for (Path next = open.poll(); next != null; next = open.poll()) {
            read(next);
        }
    }

    private void read(Path file) {
        try {
            Instant start = seam.now();
            Extraction extraction = children.extractor().extract(Files.readAllBytes(file), 100);
            String outcome = extraction instanceof Extraction.Refused refused
                    ? refused.failure().code().wireName() + ": "
                            + refused.failure().message()
                    : "read";
            System.out.printf(
                    "document after %d ms: %s: %s%n",
                    Duration.between(start, seam.now()).toMillis(), file.getFileName(), outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAnOrdinaryResume() {
        byte[] resume = ResumePdf.create()
                .name("Ada Lovelace")
                .paragraph("Wrote the first program. ".repeat(40))
                .bytes();
        Extraction extraction = children.extractor().extract(resume, 10);
        System.out.println(extraction instanceof Extraction.Extracted ? UNHARMED : extraction);
    }

    private void watch() {
        try {
            while (!ended.get()) {
                ProcessHandle.current().children().forEach(child -> {
                    processorTimes.merge(child.pid(), ProcessorTime.of(child), AttackedWorker::longer);
                    residents.merge(child.pid(), resident(child), Math::max);
                });
                seam.sleep(OFTEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static long sum(Map<Long, Duration> times) {
        return times.values().stream().mapToLong(Duration::toMillis).sum();
    }

    private long largest() {
        return residents.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The most that a process has had in memory, in megabytes; zero where the system does not tell. */
    private static long resident(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended since it was listed
        }
    }
}
