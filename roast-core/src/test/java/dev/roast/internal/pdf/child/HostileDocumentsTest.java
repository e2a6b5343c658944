package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /** Those that take longest before a limit ends them, which are eight limits, one of them the heap's. */
    private static final List<String> EIGHT = List.of(
            "200,000 kids to one page",
            "40 fonts of 20 MB",
            "a table of two billion empty entries",
            "400,000 words in one place",
            "200,000 bars under 200,000 letters",
            "100,000 notes",
            "a shape of 20,000 corners under 100,000 letters",
            "a shading function of a billion samples");

    /** A heap that is full, and what a Java takes besides: code, classes, compilers, its own libraries. */
    private static final long MOST_RESIDENT_MEGABYTES = 256 + 160;

    /** What holds eight documents of 12 MB each, and their pipes. */
    private static final int WORKER_HEAP_MEGABYTES = 160;

    /** With what a Java takes besides. */
    private static final long WORKER_MEGABYTES = WORKER_HEAP_MEGABYTES + 150;

    /** Two free processors are done with that in 5 s. */
    private static final long MOST_PROCESSOR_MILLIS = 10_000;

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
    void eightAtOnceDoSoTooAndTheirWorkerNeedsLittleMemory(@TempDir Path folder) throws Exception {
        Map<String, Supplier<byte[]>> documents = documents(EIGHT);
        for (Map.Entry<String, Supplier<byte[]>> document : documents.entrySet()) {
            Files.write(folder.resolve(document.getKey()), document.getValue().get());
        }

        String output = Hosts.outputOf(
                "-Xmx" + WORKER_HEAP_MEGABYTES + "m",
                "-cp",
                Hosts.joined(Hosts.withTests()),
                AttackedWorker.class.getName(),
                folder.toString());

        if (ALL) {
            System.out.println(output);
        }
        assertThat(output).doesNotContain("breaks the program").contains(AttackedWorker.UNHARMED);
        assertThat(numbers(output, "document after (\\d+) ms"))
                .hasSameSizeAs(documents.keySet())
                .allSatisfy(took -> assertThat(took).isLessThan(LONGEST.toMillis()));
        assertThat(numbers(output, "the largest child took (\\d+) MB"))
                .singleElement(LONG)
                .isLessThan(MOST_RESIDENT_MEGABYTES);
        assertThat(numbers(output, "the worker took (\\d+) MB"))
                .singleElement(LONG)
                .isLessThan(WORKER_MEGABYTES);
        if (!ALL) {
            assertThat(numbers(output, "children took (\\d+) ms"))
                    .singleElement(LONG)
                    .isLessThan(MOST_PROCESSOR_MILLIS);
        }
    }

    private static List<Long> numbers(String output, String pattern) {
        return Pattern.compile(pattern)
                .matcher(output)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void theSameTwentyTimesInARowIsRefusedTwentyTimes() {
        Assumptions.assumeTrue(ALL, "takes a minute: -Droast.hostile=all");
        for (String name : List.of("a shading function of a billion samples", "600 MB of a font")) {
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
