package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.testpdf.DrawnPdf;
import dev.roast.testpdf.ResumePdf;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final List<String> MAIN = List.of(
            "Experience",
            "Engineer at Acme, where much was built",
            "and some of it is standing to this day",
            "Clerk at Umbrella, where files were kept",
            "and every one of them was found again",
            "Education",
            "Bachelor of Science, State College");
    private static final List<String> SIDE = List.of("Skills", "Java", "Python", "Languages", "English", "Contact me");

    private static DrawnPdf column(DrawnPdf pdf, List<String> lines, double x, double y, double leading) {
        for (int i = 0; i < lines.size(); i++) {
            pdf.text(lines.get(i), x, y + i * leading, 10);
        }
        return pdf;
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Test
    void aSidebarOnTheRightIsReadAfterTheMainColumn() {
        DrawnPdf pdf = column(DrawnPdf.create(), MAIN, 50, 100, 14);

        assertThat(Reading.lines(column(pdf, SIDE, 300, 103, 16).bytes())).isEqualTo(join(MAIN, SIDE));
    }

    @Test
    void aSidebarOnTheLeftIsReadBeforeTheMainColumnWhicheverIsDrawnFirst() {
        DrawnPdf pdf = column(DrawnPdf.create(), MAIN, 180, 100, 14);

        assertThat(Reading.lines(column(pdf, SIDE, 50, 104, 15).bytes())).isEqualTo(join(SIDE, MAIN));
    }

    @Test
    void columnsOnTheSameBaselinesAreNotInterleavedIfEachIsDrawnAsAWhole() {
        byte[] pdf = ResumePdf.create().columns(MAIN, SIDE).bytes();

        assertThat(Reading.lines(pdf)).isEqualTo(join(MAIN, SIDE));
        assertThat(Reading.text(pdf).layout().columns()).isEqualTo(2);
    }

    @Test
    void theHeaderAcrossBothColumnsComesFirstAndTheFooterLast() {
        DrawnPdf pdf = DrawnPdf.create().bold("Ada Augusta Lovelace, Countess", 150, 60, 24);
        column(column(pdf, MAIN, 50, 100, 14), SIDE, 300, 103, 16);
        pdf.text("This line runs across both of the columns, from the left to the right", 50, 260, 10);

        List<String> lines = Reading.lines(pdf.bytes());

        assertThat(lines).startsWith("Ada Augusta Lovelace, Countess", "Experience");
        assertThat(lines)
                .endsWith("Contact me", "This line runs across both of the columns, from the left to the right");
    }

    @Test
    void aCenteredNameAboveTheRightColumnComesFirst() {
        DrawnPdf pdf = DrawnPdf.create().bold("Ada Lovelace", 250, 60, 24);
        column(column(pdf, SIDE, 50, 100, 14), MAIN, 180, 103, 16);

        assertThat(Reading.lines(pdf.bytes())).startsWith("Ada Lovelace", "Skills");
    }

    @Test
    void datesInAColumnOfTheirOwnStayWithWhatTheyDate() {
        DrawnPdf pdf = DrawnPdf.create();
        for (int i = 0; i < 4; i++) {
            double y = 100 + i * 50;
            pdf.text((2010 + i) + " - " + (2011 + i), 50, y, 10)
                    .bold("Job number " + i, 140, y, 10)
                    .text("What was done there in all those months", 140, y + 14, 10)
                    .text("and what came of it in the end", 140, y + 28, 10);
        }

        assertThat(Reading.lines(pdf.bytes()))
                .startsWith(
                        "2010 - 2011 Job number 0",
                        "What was done there in all those months",
                        "and what came of it in the end",
                        "2011 - 2012 Job number 1");
        assertThat(Reading.text(pdf().bytes()).layout().columns()).isEqualTo(1);
    }

    private static DrawnPdf pdf() {
        return DrawnPdf.create().text("One column of text, as most resumes have it", 50, 100, 10);
    }

    @Test
    void smallerDatesThatStandALittleHigherStayWithWhatTheyDate() {
        DrawnPdf pdf = DrawnPdf.create();
        for (int i = 0; i < 4; i++) {
            double y = 100 + i * 50;
            pdf.text("Mar " + (2010 + i) + " – " + (2011 + i), 50, y - 2.5, 8)
                    .bold("Job number " + i, 140, y, 12)
                    .text("What was done there in all those months", 140, y + 14, 10)
                    .text("and what came of it in the end", 140, y + 28, 10);
        }

        assertThat(Reading.lines(pdf.bytes()))
                .startsWith("Mar 2010 – 2011 Job number 0", "What was done there in all those months");
    }

    @Test
    void aHeaderOfTwoSidesIsReadSideAfterSideAndWhatFollowsComesAfterIt() {
        DrawnPdf pdf = DrawnPdf.create()
                .bold("BASE ROVER", 50, 80, 24)
                .text("A tagline under it", 50, 98, 10)
                .text("Email: base@example.org", 380, 66, 10)
                .text("Mobile: 123 456 7890", 396, 79, 10)
                .text("Site: example.org/some/page", 368, 92, 10)
                .bold("EDUCATION", 50, 140, 12)
                .text("A state college, with some subjects that were taught there", 50, 160, 10);

        assertThat(Reading.lines(pdf.bytes()))
                .startsWith(
                        "BASE ROVER",
                        "A tagline under it",
                        "Email: base@example.org",
                        "Mobile: 123 456 7890",
                        "Site: example.org/some/page",
                        "EDUCATION");
    }

    @Test
    void aTableIsReadRowByRow() {
        DrawnPdf pdf = DrawnPdf.create();
        for (int i = 0; i < 6; i++) {
            pdf.text("Language " + i, 50, 100 + i * 14, 10).text("spoken for " + i + " years", 200, 100 + i * 14, 10);
        }

        assertThat(Reading.lines(pdf.bytes()))
                .startsWith("Language 0 spoken for 0 years", "Language 1 spoken for 1 years");
    }

    @Test
    void headingsAtTheSideAreReadBeforeWhatTheyHead() {
        DrawnPdf pdf = DrawnPdf.create();
        for (int i = 0; i < 3; i++) {
            double y = 100 + i * 60;
            pdf.bold(List.of("Experience", "Education", "Interests").get(i), 50, y, 10);
            column(pdf, List.of("First line under it", "Second line", "Third line of section " + i), 160, y, 14);
        }

        assertThat(Reading.lines(pdf.bytes()))
                .containsExactly(
                        "Experience",
                        "First line under it",
                        "Second line",
                        "Third line of section 0",
                        "Education",
                        "First line under it",
                        "Second line",
                        "Third line of section 1",
                        "Interests",
                        "First line under it",
                        "Second line",
                        "Third line of section 2");
    }

    @Test
    void threeColumnsAreThree() {
        DrawnPdf pdf = column(DrawnPdf.create(), SIDE, 50, 100, 14);
        column(column(pdf, SIDE, 200, 100, 14), SIDE, 350, 100, 14);

        assertThat(Reading.lines(pdf.bytes())).isEqualTo(join(join(SIDE, SIDE), SIDE));
        assertThat(Reading.text(columns(3)).layout().columns()).isEqualTo(3);
    }

    private static byte[] columns(int count) {
        DrawnPdf pdf = DrawnPdf.create();
        for (int i = 0; i < count; i++) {
            column(pdf, SIDE, 50 + i * 150, 100, 14);
        }
        return pdf.bytes();
    }

    @Test
    void theOrderOfDrawingIsComparedWithTheOrderOfReading() {
        DrawnPdf upwards = DrawnPdf.create();
        for (int i = 9; i >= 0; i--) {
            upwards.text("This is line number " + i, 50, 100 + i * 14, 10);
        }

        assertThat(Reading.text(columns(1)).layout().streamOrder()).isEqualTo(1);
        assertThat(Reading.text(upwards.bytes()).layout().streamOrder()).isZero();
    }

    @Test
    void turnedPagesAreReadAsTheyAreSeen() {
        for (int rotation : new int[] {90, 180, 270}) {
            DrawnPdf pdf = DrawnPdf.create().rotation(rotation);
            double[] place = {0, 0};
            for (int i = 0; i < 4; i++) {
                place[0] = rotation == 90 ? 100 + i * 14 : rotation == 270 ? 500 - i * 14 : 400;
                place[1] = rotation == 180 ? 700 - i * 14 : rotation == 90 ? 700 : 100;
                pdf.turned("Seen as line " + i, place[0], place[1], 10, rotation);
            }

            assertThat(Reading.lines(pdf.bytes()))
                    .containsExactly("Seen as line 0", "Seen as line 1", "Seen as line 2", "Seen as line 3");
            assertThat(Reading.text(turnedCorner(rotation)).lines().get(0).box().y())
                    .isLessThan(60);
        }
    }

    /** A page with one line that is seen near its top left corner. */
    private static byte[] turnedCorner(int rotation) {
        double x = rotation == 90 ? 50 : 545;
        double y = rotation == 90 ? 800 : rotation == 180 ? 792 : 50;
        return DrawnPdf.create()
                .rotation(rotation)
                .turned("Near the corner at the top", x, y, 10, rotation)
                .bytes();
    }

    @Test
    void placesAreMeasuredFromTheCroppedPage() {
        byte[] pdf = pdf().crop(40, 60, 300, 400).bytes();

        assertThat(Reading.text(pdf).lines().get(0).box().x()).isBetween(9.0, 11.0);
        assertThat(Reading.text(pdf).lines().get(0).box().y()).isBetween(28.0, 36.0);
    }

    @Test
    void textThatIsTurnedOnAnUprightPageIsReadByItself() {
        byte[] pdf = pdf().turned("Set along the edge", 30, 300, 10, 90).bytes();

        assertThat(Reading.lines(pdf))
                .containsExactly("One column of text, as most resumes have it", "Set along the edge");
    }
}
