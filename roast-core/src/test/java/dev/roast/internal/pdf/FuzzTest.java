package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.pdf.child.PdfChildren;
import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.Severity;
import dev.roast.port.Extraction;
import dev.roast.port.PdfNote;
import dev.roast.port.TextExtractor;
import dev.roast.testpdf.Bombs;
import dev.roast.testpdf.Corpora;
import dev.roast.testpdf.DrawnPdf;
import dev.roast.testpdf.Mutations;
import dev.roast.testpdf.RawPdf;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents that were changed at random. {@code -Droast.fuzz=20000} takes so many; {@code -Droast.fuzz.first=7} begins with
 * that one, as each follows from its number. With {@code ROAST_CORPORA} set, real documents are changed too, and the numbers
 * stand for others.
 */
class FuzzTest {
    private static final long CASES = Long.getLong("roast.fuzz", 300);
    private static final long FIRST = Long.getLong("roast.fuzz.first", 0);

    /** Larger ones take their time whatever is changed in them. */
    private static final long LARGEST = 60_000;

    private static final Duration HANG = Duration.ofSeconds(60);
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final int THROUGH_A_CHILD = 100;
    private static final int ANNOTATED = 5;
    private static final int MOST_PAGES = 20;
    private static final List<PdfNote> NOTES = List.of(new PdfNote(1, List.of(), "Title", "Text", Severity.HIGH));

    private final SystemSeam seam = new SystemSeam(Clock.systemUTC());

    @Test
    void whateverIsChangedADocumentIsReadOrRefused() throws IOException, InterruptedException {
        Mutations mutations = new Mutations(seeds());
        int read = 0;
        int full = 0;
        try (PdfChildren children = new PdfChildren(seam)) {
            for (long number = FIRST; number < FIRST + CASES; number++) {
                byte[] pdf = mutations.document(number);
                Optional<Extraction> extraction = inTime(pdf, number);
                read += extraction
                                .filter(Extraction.Extracted.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0;
                full += extraction.isEmpty() ? 1 : 0;
                if (number % THROUGH_A_CHILD == 0 || extraction.isEmpty()) {
                    assertThat(readBy(children.extractor(), pdf))
                            .as("document " + number)
                            .isNotNull();
                }
            }
        }
        System.out.printf(
                "%d changed documents: %d read, %d took more memory than there is, the others refused%n",
                CASES, read, full);
        assertThat(read).as("changed documents that can still be read").isPositive();
    }

    /** Returns empty if there was not enough memory: that is what the children are for. */
    private Optional<Extraction> inTime(byte[] pdf, long number) throws InterruptedException {
        Queue<Extraction> result = new ConcurrentLinkedQueue<>();
        Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
        Instant start = seam.now();
        Seam.Task task = seam.start("fuzz", () -> {
            try {
                result.add(readBy(new PdfBoxExtractor(seam), pdf));
                if (number % ANNOTATED == 0) {
                    new PdfBoxAnnotator().annotate(pdf, NOTES);
                }
            } catch (OutOfMemoryError e) {
                result.clear();
            } catch (RuntimeException | Error e) {
                thrown.add(e);
            }
        });
        assertThat(task.join(HANG)).as("document " + number + " ended in time").isTrue();
        assertThat(thrown).as("document " + number).isEmpty();
        Duration took = Duration.between(start, seam.now());
        if (took.compareTo(SLOW) > 0) {
            System.out.printf("document %d took %d ms%n", number, took.toMillis());
        }
        return Optional.ofNullable(result.poll());
    }

    private static Extraction readBy(TextExtractor extractor, byte[] pdf) {
        return extractor.extract(pdf, MOST_PAGES);
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(own());
        if (System.getenv("ROAST_CORPORA") != null) {
            for (Path file : Stream.of("resumes", "hostile-pdfs")
                    .flatMap(FuzzTest::files)
                    .toList()) {
                if (Files.size(file) < LARGEST) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    private static Stream<Path> files(String folder) {
        try {
            return Corpora.pdfs(folder).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<byte[]> own() {
        byte[] resume = ResumePdf.create()
                .name("Ada Lovelace")
                .paragraph("Wrote the first program. ".repeat(40))
                .pageBreak()
                .line("Page two")
                .bytes();
        return List.of(
                resume,
                Mutations.unpacked(resume),
                DrawnPdf.create()
                        .text("Ada Lovelace, programmer", 50, 50, 10)
                        .bar(0, 0, 500, 700)
                        .bytes(),
                DrawnPdf.create().nestedForms(3, 2).bytes(),
                RawPdf.page(
                                "/ExtGState << /S << /ca 0.5 >> >>",
                                "/S gs 1 0 0 rg 0 0 50 50 re f BT /F 12 Tf 50 700 Td"
                                        + " (Ada Lovelace, programmer) Tj ET")
                        .bytes(),
                Bombs.named("a page tree in a circle"),
                Bombs.named("a form that draws itself"),
                Bombs.named("a range of two billion characters"));
    }
}
