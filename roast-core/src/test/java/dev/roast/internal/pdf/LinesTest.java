package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import dev.roast.testpdf.DrawnPdf;
import dev.roast.testpdf.ResumePdf;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String FILLER = "Some words so that there is text to be read";

    private static DrawnPdf page() {
        return DrawnPdf.create().text(FILLER, 50, 300, 10);
    }

    private static String firstLine(DrawnPdf pdf) {
        return Reading.lines(pdf.bytes()).get(0);
    }

    @Test
    void aDateFlushRightStaysOnTheLineOfItsTitle() {
        byte[] pdf = ResumePdf.create()
                .name("Ada Lovelace")
                .heading("EXPERIENCE")
                .lineWithRight("Software Developer, Brightloop Software", "June 2022 - Present")
                .bullet("Built it")
                .lineWithRight("Junior Developer, Kestrel Logistics", "March 2017 - August 2019")
                .bullet("Mended it")
                .bytes();

        assertThat(Reading.lines(pdf))
                .containsExactly(
                        "Ada Lovelace",
                        "EXPERIENCE",
                        "Software Developer, Brightloop Software June 2022 - Present",
                        "• Built it",
                        "Junior Developer, Kestrel Logistics March 2017 - August 2019",
                        "• Mended it");
    }

    @Test
    void eachLineKnowsItsPlace() {
        ResumeText text = Reading.text(page().text("Hello there", 72, 100, 20)
                .pageBreak()
                .bold("Second page", 60, 90, 12)
                .bytes());
        TextLine first = text.lines().get(0);
        TextLine last = text.lines().get(2);

        assertThat(text.pages()).isEqualTo(2);
        assertThat(first.page()).isEqualTo(1);
        assertThat(first.line()).isEqualTo(1);
        assertThat(first.box().x()).isCloseTo(72, within(0.1));
        assertThat(first.box().y()).isBetween(80.0, 88.0);
        assertThat(first.box().bottom()).isBetween(100.0, 108.0);
        assertThat(first.box().width()).isCloseTo(96, within(4.0));
        assertThat(first.fontSize()).isEqualTo(20);
        assertThat(first.bold()).isFalse();
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.line()).isEqualTo(1);
        assertThat(last.bold()).isTrue();
    }

    @Test
    void aWrappedBulletIsSeveralLinesOfWhichTheLaterAreIndented() {
        List<TextLine> lines = Reading.text(
                        ResumePdf.create().bullet("word ".repeat(60).strip()).bytes())
                .lines();

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.get(0).text()).startsWith("• word");
        assertThat(lines.get(1).text()).startsWith("word");
        assertThat(lines.get(1).box().x()).isGreaterThan(lines.get(0).box().x() + 5);
    }

    @Test
    void bulletsOfOtherFontsAndShapesAreBullets() {
        assertThat(firstLine(page().dingbat('l', 50, 100, 8).text("From Zapf Dingbats", 64, 100, 10)))
                .isEqualTo("• From Zapf Dingbats");
        assertThat(firstLine(page().glyphs(List.of("\uF0B7"), 50, 100, 6).text("From Symbol", 64, 100, 10)))
                .isEqualTo("• From Symbol");
        assertThat(firstLine(page().glyphs(List.of("◦"), 50, 100, 6).text("An open circle", 64, 100, 10)))
                .isEqualTo("• An open circle");
        assertThat(firstLine(page().glyphs(List.of("◆"), 50, 100, 6).text("A diamond", 64, 100, 10)))
                .isEqualTo("• A diamond");
        assertThat(firstLine(page().text("–", 50, 100, 10).text("A dash", 64, 100, 10)))
                .isEqualTo("• A dash");
    }

    @Test
    void bulletsThatAreDrawnAsShapesAreBullets() {
        byte[] pdf = page().dot(50, 95, 3)
                .text("First of two", 60, 100, 10)
                .dot(50, 109, 3)
                .text("Second of two", 60, 114, 10)
                .bytes();

        assertThat(Reading.lines(pdf)).startsWith("• First of two", "• Second of two");
        assertThat(Reading.text(pdf).layout().ratingMarks()).isZero();
    }

    @Test
    void aDashOrDotThatIsPartOfASentenceIsNoBullet() {
        byte[] pdf = page().text("The years before 2015", 50, 100, 10)
                .text("– and after – were busy • very", 50, 112, 10)
                .bytes();

        assertThat(Reading.lines(pdf)).startsWith("The years before 2015", "– and after – were busy • very");
    }

    @Test
    void lettersSetApartAreWords() {
        assertThat(firstLine(page().spaced("EDUCATION", 50, 100, 12, 4))).isEqualTo("EDUCATION");
        assertThat(firstLine(page().spaced("E D U C A T I O N", 50, 100, 12, 0)))
                .isEqualTo("EDUCATION");
        assertThat(firstLine(page().spaced("WORK", 50, 100, 12, 4).spaced("HISTORY", 130, 100, 12, 4)))
                .isEqualTo("WORK HISTORY");
    }

    @Test
    void smallGapsInsideAWordDoNotPartItAndWordsWithoutSpacesBetweenThemArePartedByTheirGap() {
        assertThat(firstLine(page().text("int", 50, 100, 10).text("erests", 61.5, 100, 10)))
                .isEqualTo("interests");
        assertThat(firstLine(page().text("two", 50, 100, 10).text("words", 70, 100, 10)))
                .isEqualTo("two words");
    }

    @Test
    void boldThatIsFakedByDrawingTwiceIsReadOnce() {
        assertThat(firstLine(page().text("Skills and tools", 50, 100, 12).text("Skills and tools", 50.4, 100, 12)))
                .isEqualTo("Skills and tools");
    }

    @Test
    void lettersThatAreRaisedStayInTheirWord() {
        assertThat(firstLine(
                        page().text("1", 50, 100, 12).text("st", 56.7, 96, 7).text("place", 66, 100, 12)))
                .isEqualTo("1st place");
    }

    @Test
    void theSameBytesGiveTheSameResult() {
        byte[] pdf = page().dot(50, 95, 3).text("First of two", 60, 100, 10).bytes();

        assertThat(Reading.of(pdf)).isEqualTo(Reading.of(pdf));
    }
}
