package dev.roast.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;
import dev.roast.port.ResumeText;
import dev.roast.port.TextExtractor;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link TextExtractor} promises of any document. How well it reads real layouts is for its own tests. */
public abstract class TextExtractorContract {
    private static final int MAX_PAGES = 10;
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final byte[] RESUME = PlainPdf.of(
            "CV of Ada",
            List.of(
                    List.of("Ada Lovelace", "Engineer at Acme, 2019 - 2021", "Cut build time by 40%"),
                    List.of("Education", "University of London")));

    private TextExtractor extractor;

    /** For tests that extend this. */
    protected TextExtractorContract() {}

    /**
     * Returns the extractor to be tested. Called once before each test.
     *
     * @return an extractor
     */
    protected abstract TextExtractor textExtractor();

    @BeforeEach
    final void open() {
        extractor = textExtractor();
    }

    @Test
    void linesAreReadInTheirOrderWithTheirPages() {
        ResumeText text = extracted(RESUME);

        assertThat(text.pages()).isEqualTo(2);
        assertThat(text.lines())
                .extracting(line -> line.page() + ":" + line.line() + " " + line.text())
                .containsExactly(
                        "1:1 Ada Lovelace",
                        "1:2 Engineer at Acme, 2019 - 2021",
                        "1:3 Cut build time by 40%",
                        "2:1 Education",
                        "2:2 University of London");
    }

    @Test
    void boxesAreMeasuredFromTheTopLeft() {
        List<TextLine> lines = extracted(RESUME).lines();

        TextLine first = lines.get(0);
        assertThat(first.box().x()).isEqualTo(60, Offset.offset(3.0));
        assertThat(first.box().y()).isBetween(45.0, 65.0);
        assertThat(first.box().bottom()).isBetween(58.0, 70.0);
        assertThat(first.box().right()).isBetween(100.0, 150.0);
        assertThat(lines.get(1).box().y() - first.box().y()).isEqualTo(20, Offset.offset(2.0));
    }

    @Test
    void fontSizeIsInPointsAsSeen() {
        TextLine first = extracted(RESUME).lines().get(0);

        assertThat(first.fontSize()).isEqualTo(PlainPdf.FONT_SIZE, Offset.offset(0.5));
        assertThat(first.bold()).isFalse();
    }

    @Test
    void metadataIsRead() {
        assertThat(extracted(RESUME).info().title()).isEqualTo("CV of Ada");
        assertThat(extracted(RESUME).info().author()).isEmpty();
    }

    @Test
    void spacesAreSingleAndNoneIsAtTheEnds() {
        byte[] wide = PlainPdf.of("", List.of(List.of("  Built    many   things  ")));

        assertThat(extracted(wide).lines()).extracting(TextLine::text).containsExactly("Built many things");
    }

    @Test
    void whatAPersonSeesIsNotHidden() {
        assertThat(extracted(RESUME).hidden()).isEmpty();
        assertThat(extracted(RESUME).layout().columns()).isEqualTo(1);
    }

    @Test
    void documentThatIsTooLongIsRefused() {
        assertThat(refusal(extractor.extract(RESUME, 1))).isEqualTo(FailureCode.TOO_MANY_PAGES);
        assertThat(extractor.extract(RESUME, 2)).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThat(refusal(extractor.extract("Dear Sir or Madam".getBytes(US_ASCII), MAX_PAGES)))
                .isEqualTo(FailureCode.NOT_A_PDF);
        assertThat(refusal(extractor.extract(new byte[0], MAX_PAGES))).isEqualTo(FailureCode.NOT_A_PDF);
    }

    @Test
    void documentWithoutTextIsRefused() {
        assertThat(refusal(extractor.extract(PlainPdf.of("", List.of(List.of())), MAX_PAGES)))
                .isEqualTo(FailureCode.NO_TEXT);
    }

    @Test
    void bytesAreNotChanged() {
        byte[] given = RESUME.clone();
        extractor.extract(given, MAX_PAGES);

        assertThat(given).isEqualTo(RESUME);
    }

    @Test
    void brokenDocumentIsAnsweredInBoundedTime() {
        Random random = new Random(3);
        for (int variant = 0; variant < 200; variant++) {
            byte[] broken = broken(random);
            Extraction answer = assertTimeoutPreemptively(BOUND, () -> extractor.extract(broken, MAX_PAGES));
            assertThat(answer).isInstanceOfAny(Extraction.Extracted.class, Extraction.Refused.class);
        }
    }

    @Test
    void refusalsMessageHoldsNothingOfTheDocument() {
        byte[] truncated = Arrays.copyOf(RESUME, RESUME.length / 2);

        if (extractor.extract(truncated, MAX_PAGES) instanceof Extraction.Refused refused) {
            assertThat(refused.failure().message()).isNotBlank().doesNotContain("Lovelace", "Acme");
        }
        assertThat(extractor.extract(RESUME, 1))
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.failure().message())
                                .isNotBlank()
                                .doesNotContain("Lovelace", "Acme"));
    }

    @Test
    void simultaneousCallsReadEachItsOwnDocument() {
        List<List<TextLine>> read = Race.of(4, () -> extracted(RESUME).lines());

        assertThat(read).containsOnly(extracted(RESUME).lines());
    }

    /** Returns the resume with some bytes changed, and perhaps its end cut off. */
    private static byte[] broken(Random random) {
        byte[] broken = RESUME.clone();
        for (int change = random.nextInt(1, 20); change > 0; change--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
    }

    private ResumeText extracted(byte[] pdf) {
        Extraction answer = extractor.extract(pdf, MAX_PAGES);
        assertThat(answer).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) answer).text();
    }

    private static FailureCode refusal(Extraction answer) {
        assertThat(answer).isInstanceOf(Extraction.Refused.class);
        Failure failure = ((Extraction.Refused) answer).failure();
        return failure.code();
    }
}
