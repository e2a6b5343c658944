package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;
import dev.roast.testpdf.Bombs;
import dev.roast.testpdf.Corpora;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Hostile documents through child processes, one after the other, eight at once, and the same again and again. {@code
 * -Droast.hostile=all} takes all of them, which needs minutes, and prints how long each takes and how much memory the
 * children took at most; {@code -Droast.hostile.seconds=5} says how long one may take.
 */
class HostileDocumentsTest {
    private static final boolean ALL = "all".equals(System.getProperty("roast.hostile"));

    /** The goal is 5; a machine that is busy with other tests takes longer. */
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("roast.hostile.seconds", 25));

    private static final List<String> FEW = List.of("a range of two billion characters", "a length that is itself");

    /** Refused by eight limits, one of them the heap's. */
    private static final List<String> EIGHT = List.of(
            "forms nested 2^23 times",
            "a page tree 20,000 deep",
            "600 MB of content",
            "200,000 kids to one page",
            "50,000 ranges of 65,536 characters",
            "the graphics state saved three million times",
            "two million letters",
            "widths of two billion characters");

    /** A heap that is full, and what a Java takes besides: code, classes, compilers, its own libraries. */
    private static final long MOST_RESIDENT_MEGABYTES = 256 + 160;

    private final SystemSeam seam = new SystemSeam(Clock.systemUTC());
    private final PdfChildren children = new PdfChildren(seam);

    @AfterEach
    void close() {
        children.close();
    }

    private static Map<String, Supplier<byte[]>> documents(List<String> few) throws IOException {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>(Bombs.all());
        if (!ALL) {
            all.keySet().retainAll(few);
            return all;
        }
        for (Path file : Corpora.pdfs("hostile-pdfs")) {
            byte[] pdf = Files.readAllBytes(file);
            all.put(file.getFileName().toString(), () -> pdf);
        }
        return all;
    }

    private void read(String name, byte[] pdf) {
        Instant start = seam.now();
        Extraction extraction = children.extractor().extract(pdf, 100);
        Duration took = Duration.between(start, seam.now());
        String outcome = extraction instanceof Extraction.Refused refused
                ? refused.failure().code().wireName() + ": " + refused.failure().message()
                : "read";
        if (ALL) {
            System.out.printf("%6d ms  %s: %s%n", took.toMillis(), name, outcome);
        }
        assertThat(took).as(name + ": " + outcome).isLessThan(LONGEST);
        assertThat(outcome).as(name).doesNotContain("breaks the program");
    }

    private void theWorkerIsUnharmed() {
        byte[] resume = ResumePdf.create()
                .name("Ada Lovelace")
                .paragraph("Wrote the first program. ".repeat(40))
                .bytes();
        assertThat(children.extractor().extract(resume, 10)).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void eachEndsInAResultOrATypedRefusalOneAfterTheOther() throws IOException {
        documents(FEW).forEach((name, document) -> read(name, document.get()));

        theWorkerIsUnharmed();
    }

    @Test
    void eightAtOnceDoSoToo() throws IOException, InterruptedException {
        Queue<Map.Entry<String, Supplier<byte[]>>> open =
                new ConcurrentLinkedQueue<>(documents(EIGHT).entrySet());
        Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        List<Seam.Task> readers = new ArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicLong mostResident = new AtomicLong();
        Seam.Task watch = seam.start("watch", () -> watch(ended, mostResident));
        Instant start = seam.now();
        for (int i = 0; i < 8; i++) {
            readers.add(seam.start("reader", () -> {
                for (var next = open.poll(); next != null; next = open.poll()) {
                    try {
                        read(next.getKey(), next.getValue().get());
                    } catch (RuntimeException | AssertionError e) {
                        wrong.add(e);
                    }
                }
            }));
        }
        for (Seam.Task reader : readers) {
            assertThat(reader.join(Duration.ofMinutes(10))).isTrue();
        }

        Duration took = Duration.between(start, seam.now());
        ended.set(true);
        assertThat(watch.join(LONGEST)).isTrue();
        if (ALL) {
            System.out.printf("all in %d ms, the largest child took %d MB%n", took.toMillis(), mostResident.get());
        }
        assertThat(wrong).isEmpty();
        assertThat(mostResident.get()).isLessThan(MOST_RESIDENT_MEGABYTES);
        theWorkerIsUnharmed();
    }

    /** Where the system tells how much memory a process has taken at most. */
    private void watch(AtomicBoolean ended, AtomicLong most) {
        try {
            while (!ended.get()) {
                ProcessHandle.current()
                        .children()
                        .mapToLong(HostileDocumentsTest::mostResident)
                        .forEach(megabytes -> most.accumulateAndGet(megabytes, Math::max));
                seam.sleep(Duration.ofMillis(50));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long mostResident(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended, or this system does not tell
        }
    }

    @Test
    void theSameTwentyTimesInARowIsRefusedTwentyTimes() {
        Assumptions.assumeTrue(ALL, "takes a minute: -Droast.hostile=all");
        for (String name : List.of("widths of two billion characters", "600 MB of a font")) {
            byte[] bomb = Bombs.named(name);
            for (int i = 0; i < 20; i++) {
                assertThat(children.extractor().extract(bomb, 100))
                        .isInstanceOfSatisfying(
                                Extraction.Refused.class,
                                refused -> assertThat(refused.failure().code()).isEqualTo(FailureCode.TOO_COMPLEX));
            }
        }
        theWorkerIsUnharmed();
    }

    @Test
    void realResumesAreReadWhateverTheirLength() throws IOException {
        for (Path file : Corpora.pdfs("resumes")) {
            if (ALL || Files.size(file) > 300_000) {
                assertThat(children.extractor().extract(Files.readAllBytes(file), 100))
                        .as(file.getFileName().toString())
                        .isInstanceOf(Extraction.Extracted.class);
            }
        }
    }
}
