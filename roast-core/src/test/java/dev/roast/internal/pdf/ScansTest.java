package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.HiddenText;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import dev.roast.testpdf.DrawnPdf;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A scan shows its words as a picture, and has them once more as text that is not painted. */
class ScansTest {
    private static final String PICTURE = "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI";
    private static final String WHOLE_PAGE = "q 595 0 0 842 0 0 cm " + PICTURE + " Q";
    private static final String HALF_A_PAGE = "q 595 0 0 421 0 0 cm " + PICTURE + " Q";

    @Test
    void whatIsRecognisedUnderAPictureOfThePageIsRead() {
        ResumeText text = Reading.text(words(DrawnPdf.create().operators(WHOLE_PAGE + " 3 Tr")));

        assertThat(lines(text)).contains("Ada Lovelace", "Wrote the first program");
        assertThat(text.hidden()).isEmpty();
    }

    @Test
    void soItIsWhenThePictureLiesOverPaintedText() {
        ResumeText text =
                Reading.text(wordsOn(DrawnPdf.create()).operators(WHOLE_PAGE).bytes());

        assertThat(lines(text)).contains("Ada Lovelace", "Wrote the first program");
        assertThat(text.hidden()).isEmpty();
    }

    @Test
    void aPageNumberStampedOnItIsReadToo() {
        ResumeText text = Reading.text(words(DrawnPdf.create()
                .operators(WHOLE_PAGE)
                .text("page 1 of 1", 280, 800, 8)
                .operators("3 Tr")));

        assertThat(lines(text)).contains("Ada Lovelace", "page 1 of 1");
        assertThat(text.hidden()).isEmpty();
    }

    @Test
    void textThatIsNotPaintedOnAPageWithAPhotoIsHidden() {
        ResumeText text = Reading.text(words(DrawnPdf.create()
                .text("Grace Hopper, admiral and programmer", 60, 100, 12)
                .operators(HALF_A_PAGE + " 3 Tr")));

        assertThat(lines(text)).contains("Grace Hopper").doesNotContain("Ada Lovelace");
        assertThat(text.hidden())
                .extracting(HiddenText::reason)
                .containsExactly("in the text mode that paints nothing");
    }

    @Test
    void soItIsOnABackgroundPictureThatPaintedTextStandsOn() {
        ResumeText text = Reading.text(words(DrawnPdf.create()
                .operators(WHOLE_PAGE)
                .text("Grace Hopper, admiral and programmer", 60, 700, 12)
                .text("Found a moth in a relay and taped it into the log book", 60, 720, 12)
                .operators("3 Tr")));

        assertThat(lines(text)).contains("Grace Hopper").doesNotContain("Ada Lovelace");
        assertThat(text.hidden()).hasSize(1);
    }

    private static DrawnPdf wordsOn(DrawnPdf pdf) {
        return pdf.text("Ada Lovelace", 60, 80, 20)
                .text("Engineer, Analytical Engines Ltd, 1842 to 1843", 60, 120, 11)
                .text("Wrote the first program for a machine that was never built", 60, 140, 11);
    }

    private static byte[] words(DrawnPdf pdf) {
        return wordsOn(pdf).bytes();
    }

    private static String lines(ResumeText text) {
        return text.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
