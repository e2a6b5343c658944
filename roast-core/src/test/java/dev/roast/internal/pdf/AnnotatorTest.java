package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roast.model.Severity;
import dev.roast.port.Box;
import dev.roast.port.PdfNote;
import dev.roast.port.TextLine;
import dev.roast.testpdf.DrawnPdf;
import dev.roast.testpdf.ResumePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private static final PdfBoxAnnotator ANNOTATOR = new PdfBoxAnnotator();

    private static byte[] resume() {
        return ResumePdf.create()
                .name("Ada Lovelace")
                .link("example.org/ada", "https://example.org/ada")
                .bullet("Responsible for various things")
                .pageBreak()
                .line("The second page")
                .bytes();
    }

    private static PdfNote on(int page, Box box) {
        return new PdfNote(page, List.of(box), "Vague", "Say “what” and how much.", Severity.HIGH);
    }

    private static PdfNote atTop(Severity severity) {
        return new PdfNote(1, List.of(), "", "No links.", severity);
    }

    private static byte[] annotated(byte[] pdf, PdfNote... notes) {
        return ANNOTATOR.annotate(pdf, List.of(notes)).orElseThrow();
    }

    private static <T extends PDAnnotation> List<T> annotations(byte[] pdf, int page, Class<T> kind)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getPage(page - 1).getAnnotations().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    @Test
    void aQuoteIsHighlightedAndCarriesTheNote() throws IOException {
        byte[] after = annotated(resume(), on(1, new Box(70, 100, 200, 12)));

        try (PDDocument document = Loader.loadPDF(after)) {
            PDAnnotationHighlight highlight = document.getPage(0).getAnnotations().stream()
                    .filter(PDAnnotationHighlight.class::isInstance)
                    .map(PDAnnotationHighlight.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(highlight.getContents()).isEqualTo("Say “what” and how much.");
            assertThat(highlight.getTitlePopup()).isEqualTo("Vague");
            assertThat(highlight.isPrinted()).isTrue();
            assertThat(highlight.getPopup()).isNotNull();
            assertThat(highlight.getNormalAppearanceStream().getBBox().getWidth())
                    .isCloseTo(200, within(0.01f));
            float top = PDRectangle.A4.getHeight() - 100;
            assertThat(highlight.getQuadPoints())
                    .containsExactly(new float[] {70, top, 270, top, 70, top - 12, 270, top - 12}, within(0.01f));
        }
    }

    @Test
    void aQuoteOverSeveralLinesIsOneHighlight() throws IOException {
        PdfNote note = new PdfNote(
                2, List.of(new Box(70, 100, 200, 12), new Box(70, 114, 120, 12)), "Long", "Cut it.", Severity.MEDIUM);

        List<PDAnnotationHighlight> highlights = annotations(annotated(resume(), note), 2, PDAnnotationHighlight.class);

        assertThat(highlights).hasSize(1);
        assertThat(highlights.get(0).getQuadPoints()).hasSize(16);
        assertThat(highlights.get(0).getRectangle().getHeight()).isCloseTo(26, within(0.01f));
    }

    @Test
    void notesWithoutAPlaceStandSideBySideAtTheTop() throws IOException {
        PdfNote[] notes = new PdfNote[40];
        Arrays.fill(notes, atTop(Severity.MEDIUM));

        List<PDAnnotationText> icons = annotations(annotated(resume(), notes), 1, PDAnnotationText.class);

        assertThat(icons).hasSize(40);
        assertThat(icons.get(0).getTitlePopup()).isEqualTo("Roast");
        for (PDAnnotationText one : icons) {
            assertThat(icons)
                    .filteredOn(other -> other.getRectangle()
                            .contains(
                                    one.getRectangle().getLowerLeftX() + 9,
                                    one.getRectangle().getLowerLeftY() + 9))
                    .hasSize(1);
            assertThat(one.getRectangle().getUpperRightX()).isLessThan(PDRectangle.A4.getWidth());
        }
    }

    @Test
    void theColourTellsHowGraveItIs() throws IOException {
        List<PDAnnotationText> icons = annotations(
                annotated(resume(), atTop(Severity.HIGH), atTop(Severity.MEDIUM), atTop(Severity.LOW)),
                1,
                PDAnnotationText.class);

        assertThat(icons.stream()
                        .map(icon -> icon.getColor().getComponents()[2])
                        .distinct())
                .hasSize(3);
    }

    @Test
    void whatWasThereStaysAsItWas() throws IOException {
        byte[] before = resume();
        byte[] after = annotated(before, on(1, new Box(70, 100, 200, 12)), atTop(Severity.MEDIUM));

        assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
        assertThat(Reading.lines(after)).isEqualTo(Reading.lines(before));
        assertThat(annotations(after, 1, PDAnnotationLink.class)).hasSize(1);
        assertThat(after.length).isLessThan(before.length + 8_000);
    }

    @Test
    void theSameNotesGiveTheSameBytes() {
        PdfNote note = on(1, new Box(70, 100, 200, 12));

        assertThat(annotated(resume(), note)).isEqualTo(annotated(resume(), note));
    }

    @Test
    void aCopyCanBeAnnotatedAgain() throws IOException {
        byte[] once = annotated(resume(), on(1, new Box(70, 100, 200, 12)));
        byte[] twice = annotated(once, on(1, new Box(70, 130, 200, 12)));

        assertThat(annotations(twice, 1, PDAnnotationHighlight.class)).hasSize(2);
    }

    @Test
    void onTurnedAndCroppedPagesTheHighlightLiesOverItsLine() throws IOException {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            byte[] pdf = DrawnPdf.create()
                    .crop(30, 50, 500, 700)
                    .rotation(rotation)
                    .turned("A line to be marked on this page", 200, 400, 12, rotation)
                    .bytes();
            TextLine line = Reading.text(pdf).lines().get(0);

            PDRectangle place = annotations(annotated(pdf, on(1, line.box())), 1, PDAnnotationHighlight.class)
                    .get(0)
                    .getRectangle();

            double y = PDRectangle.A4.getHeight() - 400;
            double cos = Math.cos(Math.toRadians(rotation));
            double sin = Math.sin(Math.toRadians(rotation));
            assertThat(place.contains((float) (200 + 60 * cos - 4 * sin), (float) (y + 60 * sin + 4 * cos)))
                    .as("rotation %d: %s", rotation, place)
                    .isTrue();
            assertThat(Math.max(place.getWidth(), place.getHeight()))
                    .isCloseTo((float) Math.max(line.box().width(), line.box().height()), within(0.1f));
        }
    }

    @Test
    void aNoteForAPageThatIsNotThereIsLeftOut() throws IOException {
        byte[] after = annotated(resume(), on(7, new Box(0, 0, 10, 10)), on(2, new Box(70, 60, 50, 12)));

        assertThat(annotations(after, 1, PDAnnotationMarkup.class)).isEmpty();
        assertThat(annotations(after, 2, PDAnnotationMarkup.class)).hasSize(1);
    }

    @Test
    void whatCannotBeAnnotatedGivesNothing() throws IOException {
        List<PdfNote> notes = List.of(atTop(Severity.HIGH));
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(resume())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(encrypted);
        }

        assertThat(ANNOTATOR.annotate(encrypted.toByteArray(), notes)).isEmpty();
        assertThat(ANNOTATOR.annotate("no pdf".getBytes(StandardCharsets.UTF_8), notes))
                .isEmpty();
    }
}
