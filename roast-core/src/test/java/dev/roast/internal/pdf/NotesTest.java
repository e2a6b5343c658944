package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roast.port.DocumentInfo;
import dev.roast.testpdf.DrawnPdf;
import dev.roast.testpdf.ResumePdf;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static DrawnPdf skills() {
        return skills(DrawnPdf.create());
    }

    private static DrawnPdf skills(DrawnPdf pdf) {
        return pdf.text("Java, which was spoken daily", 50, 100, 10)
                .text("Python", 50, 120, 10)
                .text("Haskell", 50, 140, 10)
                .text("English", 50, 160, 10);
    }

    private static int ratings(DrawnPdf pdf) {
        return Reading.text(pdf.bytes()).layout().ratingMarks();
    }

    private static DrawnPdf dots(DrawnPdf pdf, int count, double x, double y, double step) {
        for (int i = 0; i < count; i++) {
            pdf.dot(x + i * step, y, 7);
        }
        return pdf;
    }

    @Test
    void theDocumentSaysWhatItIsAndWhereItPoints() {
        DocumentInfo info = Reading.text(ResumePdf.create()
                        .title("Ada's  resume")
                        .author("Ada Lovelace")
                        .link("example.org/ada and more", "https://example.org/ada")
                        .bytes())
                .info();

        assertThat(info.title()).isEqualTo("Ada's resume");
        assertThat(info.author()).isEqualTo("Ada Lovelace");
        assertThat(info.creator()).isEmpty();
        assertThat(info.links()).hasSize(1);
        assertThat(info.links().get(0).page()).isEqualTo(1);
        assertThat(info.links().get(0).target()).isEqualTo("https://example.org/ada");
        assertThat(info.links().get(0).box().x()).isCloseTo(56, within(1.0));
        assertThat(info.links().get(0).box().y()).isBetween(55.0, 65.0);
    }

    @Test
    void rowsOfDotsAreRatings() {
        DrawnPdf pdf = skills();
        dots(dots(dots(pdf, 5, 200, 93, 10), 5, 200, 113, 10), 5, 200, 133, 10);

        assertThat(ratings(pdf)).isEqualTo(3);
    }

    @Test
    void rowsOfStarsAreRatings() {
        assertThat(ratings(skills().glyphs(List.of("★", "★", "★", "☆", "☆"), 200, 100, 10)
                        .glyphs(List.of("\uF005", "\uF005", "\uF005", "\uF005"), 200, 120, 10)))
                .isEqualTo(2);
    }

    @Test
    void barsBesideSkillsAreRatings() {
        assertThat(ratings(skills().bar(200, 93, 90, 6).bar(200, 113, 60, 6).bar(200, 133, 75, 6)))
                .isEqualTo(3);
        assertThat(ratings(skills().bar(200, 93, 100, 6).bar(200, 93, 60, 6))).isEqualTo(1);
    }

    @Test
    void rulesBulletsTimelinesAndTableBordersAreNone() {
        assertThat(ratings(skills().bar(50, 105, 240, 1).bar(50, 125, 240, 1).bar(50, 145, 240, 1)))
                .isZero();
        assertThat(ratings(skills().bar(50, 103, 240, 4).bar(50, 123, 240, 4).bar(50, 143, 240, 4)))
                .isZero();
        assertThat(ratings(
                        skills().dot(40, 95, 4).dot(40, 115, 4).dot(40, 135, 4).dot(40, 155, 4)))
                .isZero();
        assertThat(ratings(skills().bar(44, 80, 2, 120)
                        .dot(41, 93, 8)
                        .dot(41, 113, 8)
                        .dot(41, 133, 8)))
                .isZero();
        assertThat(ratings(skills().operators(
                                "50 700 200 60 re S 50 720 200 20 re S 50 740 200 20 re S 120 700 60 60 re S")))
                .isZero();
    }

    @Test
    void aBackgroundBehindWordsIsNoBar() {
        assertThat(ratings(skills(DrawnPdf.create()
                        .operators("0.9 g")
                        .bar(48, 91, 150, 12)
                        .bar(48, 111, 50, 12)
                        .bar(48, 131, 60, 12)
                        .operators("0 g"))))
                .isZero();
    }

    @Test
    void aLineOfDotsAsLongAsThePageIsARule() {
        assertThat(ratings(dots(skills(), 40, 50, 104, 10))).isZero();
    }

    @Test
    void timelineDotsMakeNoBulletOfWhatTheyMark() {
        DrawnPdf pdf = skills().bar(44, 80, 2, 120).dot(42, 94, 5).dot(42, 114, 5);

        assertThat(Reading.lines(pdf.bytes())).noneMatch(line -> line.startsWith("•"));
    }
}
