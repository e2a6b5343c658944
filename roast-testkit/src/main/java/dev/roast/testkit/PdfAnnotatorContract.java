package dev.roast.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Severity;
import dev.roast.port.Box;
import dev.roast.port.Extraction;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.PdfNote;
import dev.roast.port.ResumeText;
import dev.roast.port.TextExtractor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PdfAnnotator} promises. */
public abstract class PdfAnnotatorContract {
    private static final byte[] RESUME =
            PlainPdf.of("CV", List.of(List.of("Ada Lovelace", "Responsible for things"), List.of("Education")));
    private static final List<PdfNote> NOTES = List.of(
            new PdfNote(
                    1,
                    List.of(new Box(60, 72, 110, 12), new Box(60, 52, 70, 12)),
                    "Weak opener",
                    "Say what.",
                    Severity.HIGH),
            new PdfNote(2, List.of(), "No links", "Gr\u00fc\u00dfe: add one (or two).", Severity.LOW));

    private PdfAnnotator annotator;

    /** For tests that extend this. */
    protected PdfAnnotatorContract() {}

    /**
     * Returns the annotator to be tested. Called once before each test.
     *
     * @return an annotator
     */
    protected abstract PdfAnnotator pdfAnnotator();

    /**
     * Returns an extractor, to read the copies with.
     *
     * @return one that passes {@link TextExtractorContract}
     */
    protected abstract TextExtractor textExtractor();

    @BeforeEach
    final void open() {
        annotator = pdfAnnotator();
    }

    @Test
    void copyIsAPdfWithMoreInIt() {
        byte[] copy = annotator.annotate(RESUME, NOTES).orElseThrow();

        assertThat(new String(copy, 0, 5, US_ASCII)).isEqualTo("%PDF-");
        assertThat(copy.length).isGreaterThan(RESUME.length);
    }

    @Test
    void notesAreAnnotationsOfTheirPages() {
        byte[] copy = annotator.annotate(RESUME, NOTES).orElseThrow();
        byte[] without = annotator.annotate(RESUME, List.of()).orElseThrow();

        assertThat(new String(copy, ISO_8859_1)).contains("/Annots");
        assertThat(copy.length).isGreaterThan(without.length);
    }

    @Test
    void whatIsThereStaysAsItIs() {
        ResumeText before = read(RESUME);
        ResumeText after = read(annotator.annotate(RESUME, NOTES).orElseThrow());

        assertThat(after.pages()).isEqualTo(before.pages());
        assertThat(after.lines()).isEqualTo(before.lines());
    }

    @Test
    void annotatedCopyIsAnnotatedAgain() {
        byte[] once = annotator.annotate(RESUME, NOTES).orElseThrow();
        byte[] twice = annotator.annotate(once, NOTES).orElseThrow();

        assertThat(read(twice).lines()).isEqualTo(read(RESUME).lines());
    }

    @Test
    void bytesAreNotChanged() {
        byte[] given = RESUME.clone();
        annotator.annotate(given, NOTES);

        assertThat(given).isEqualTo(RESUME);
    }

    @Test
    void documentThatCannotBeAnnotatedIsEmpty() {
        assertThat(annotator.annotate("Dear Sir or Madam".getBytes(US_ASCII), NOTES))
                .isEmpty();
        assertThat(annotator.annotate(new byte[0], NOTES)).isEmpty();
    }

    @Test
    void brokenDocumentIsAnsweredToo() {
        Random random = new Random(5);
        for (int variant = 0; variant < 100; variant++) {
            byte[] broken = Arrays.copyOf(RESUME, random.nextInt(RESUME.length));
            Optional<byte[]> answer = annotator.annotate(broken, NOTES);
            answer.ifPresent(copy -> assertThat(copy.length).isGreaterThan(0));
        }
    }

    @Test
    void simultaneousCallsAnnotateEachItsOwnDocument() {
        List<byte[]> copies = Race.of(4, () -> annotator.annotate(RESUME, NOTES).orElseThrow());

        assertThat(copies)
                .allSatisfy(copy ->
                        assertThat(read(copy).lines()).isEqualTo(read(RESUME).lines()));
    }

    private ResumeText read(byte[] pdf) {
        Extraction answer = textExtractor().extract(pdf, 10);
        assertThat(answer).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) answer).text();
    }
}
