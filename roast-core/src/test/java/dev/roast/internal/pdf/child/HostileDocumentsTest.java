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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Hostile documents through child processes. {@code -Droast.hostile=all} takes all of them, which needs minutes, one after
 * the other and eight at once, and prints how long each takes; {@code -Droast.hostile.seconds=5} says how long it may.
 */
class HostileDocumentsTest {
    private static final boolean ALL = "all".equals(System.getProperty("roast.hostile"));

    /** The goal is 5; a machine that is busy with other tests takes longer. */
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("roast.hostile.seconds", 25));

    private static final List<String> FEW = List.of(
            "forms nested 2^23 times",
            "a page tree 20,000 deep",
            "600 MB of content",
            "widths of two billion characters",
            "a length that is itself");

    private final SystemSeam seam = new SystemSeam(Clock.systemUTC());
    private final PdfChildren children = new PdfChildren(seam);

    @AfterEach
    void close() {
        children.close();
    }

    private static Map<String, Supplier<byte[]>> documents() throws IOException {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>(Bombs.all());
        if (!ALL) {
            all.keySet().retainAll(FEW);
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
        documents().forEach((name, document) -> read(name, document.get()));

        theWorkerIsUnharmed();
    }

    @Test
    void eightAtOnceDoSoToo() throws IOException, InterruptedException {
        Assumptions.assumeTrue(ALL, "takes a minute: -Droast.hostile=all");
        Queue<Map.Entry<String, Supplier<byte[]>>> open =
                new ConcurrentLinkedQueue<>(documents().entrySet());
        Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        List<Seam.Task> readers = new ArrayList<>();
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

        assertThat(wrong).isEmpty();
        theWorkerIsUnharmed();
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
