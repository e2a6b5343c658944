package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;
import dev.roast.testpdf.Bombs;
import dev.roast.testpdf.DrawnPdf;
import dev.roast.testpdf.ResumePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final ReadingLimits LIMITS = ReadingLimits.defaults();
    private static final FileLimits FILE = FileLimits.defaults();

    private static ResumePdf resume() {
        return ResumePdf.create().name("Ada Lovelace").paragraph("Wrote the first program. ".repeat(40));
    }

    private static byte[] encrypted(String userPassword) throws IOException {
        try (PDDocument document = Loader.loadPDF(resume().bytes())) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static FailureCode refusal(byte[] pdf, ReadingLimits limits) {
        PdfBoxExtractor extractor = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()), limits);
        return ((Extraction.Refused) extractor.extract(pdf, 100)).failure().code();
    }

    @Test
    void whatHasNoMarkIsNotAPdf() {
        assertThat(Reading.refusal(new byte[0])).isEqualTo(FailureCode.NOT_A_PDF);
        assertThat(Reading.refusal("PK, a word processor's file".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FailureCode.NOT_A_PDF);
        assertThat(Reading.refusal("%PDF-1.7\nand nothing else".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FailureCode.NOT_A_PDF);
    }

    @Test
    void theMarkMayStandAnywhereInTheFirstKilobyte() {
        byte[] pdf = resume().bytes();
        byte[] shifted = new byte[pdf.length + 500];
        Arrays.fill(shifted, (byte) '\n');
        System.arraycopy(pdf, 0, shifted, 500, pdf.length);

        assertThat(Reading.lines(shifted)).contains("Ada Lovelace");
    }

    @Test
    void whatNeedsAPasswordIsRefusedAndWhatOnlyLimitsItsUseIsRead() throws IOException {
        assertThat(Reading.refusal(encrypted("secret"))).isEqualTo(FailureCode.ENCRYPTED);
        assertThat(Reading.lines(encrypted(""))).contains("Ada Lovelace");
    }

    @Test
    void pagesWithoutTextOrWithStrayCharactersAreNoText() {
        assertThat(Reading.refusal(DrawnPdf.create().bar(0, 0, 500, 700).bytes()))
                .isEqualTo(FailureCode.NO_TEXT);
        assertThat(Reading.refusal(DrawnPdf.create().text("1 / 2", 50, 50, 10).bytes()))
                .isEqualTo(FailureCode.NO_TEXT);
    }

    @Test
    void moreThanSoManyPagesAreTooMany() {
        byte[] pdf = resume().pageBreak().line("Page two").bytes();
        PdfBoxExtractor extractor = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));

        assertThat(extractor.extract(pdf, 2)).isInstanceOf(Extraction.Extracted.class);
        Extraction.Refused refused = (Extraction.Refused) extractor.extract(pdf, 1);
        assertThat(refused.failure().code()).isEqualTo(FailureCode.TOO_MANY_PAGES);
        assertThat(refused.failure().message()).contains("2 pages").contains("at most 1");
    }

    private static ReadingLimits operators(long operators) {
        return new ReadingLimits(
                operators, 99, 9, 99, LIMITS.characters(), LIMITS.paintingSteps(), LIMITS.time(), FILE);
    }

    private static ReadingLimits characters(int characters, Duration time) {
        return new ReadingLimits(LIMITS.operators(), 99, 9, 99, characters, LIMITS.paintingSteps(), time, FILE);
    }

    private static ReadingLimits file(int bytes, int streamBytes, long unpackedBytes) {
        FileLimits file = new FileLimits(bytes, 100, 100, 1_000, streamBytes, unpackedBytes, 1_000, 1_000);
        return new ReadingLimits(
                LIMITS.operators(), 99, 9, 99, LIMITS.characters(), LIMITS.paintingSteps(), LIMITS.time(), file);
    }

    @Test
    void whatCostsMoreThanItsLimitsIsTooComplex() {
        byte[] pdf = resume().bytes();

        assertThat(refusal(pdf, operators(20))).isEqualTo(FailureCode.TOO_COMPLEX);
        assertThat(refusal(pdf, characters(20, LIMITS.time()))).isEqualTo(FailureCode.TOO_COMPLEX);
        assertThat(refusal(pdf, characters(LIMITS.characters(), Duration.ZERO))).isEqualTo(FailureCode.TOO_COMPLEX);
    }

    @Test
    void whatHasLargerPartsThanItsLimitsIsRefused() {
        byte[] pdf = resume().bytes();
        int bytes = pdf.length;

        assertThat(refusal(pdf, file(bytes - 1, bytes, 99L * bytes))).isEqualTo(FailureCode.TOO_LARGE);
        assertThat(refusal(pdf, file(bytes, 10, 99L * bytes))).isEqualTo(FailureCode.TOO_COMPLEX);
        assertThat(refusal(pdf, file(bytes, 99 * bytes, 20))).isEqualTo(FailureCode.TOO_COMPLEX);
    }

    @Test
    void pagesThatAreNestedOrRepeatedWithoutEndAreTooComplex() {
        assertRefused("a page tree 20,000 deep", "100 deep");
        assertRefused("200,000 kids to one page, said to be one", "pages again more than 100 times");
    }

    @Test
    void aRefusalNamesItsLimit() {
        assertRefused("600 MB of content", "unpacks to more than 24 MB");
        assertRefused("40 fonts of 20 MB", "unpacks to more than 96 MB");
        assertRefused("a range of two billion characters", "more than 2000000 characters");
        assertRefused("the graphics state saved three million times", "more than 1000 graphics states");
        assertRefused("forms nested 2^23 times", "more than 20 deep");
        assertRefused("widths of two billion characters", "more than 2000000 characters");
        assertRefused("a table of 20 million objects", "more than 300000 objects");
        assertRefused("100,000 notes", "paints over itself");
        assertRefused("a shape of 20,000 corners under 100,000 letters", "paints over itself");
        assertRefused("30,000 clips that are no rectangles", "paints over itself");
    }

    @Test
    void aTableOfObjectsWithoutColumnsIsNotReadToItsEnd() {
        assertThat(Reading.refusal(Bombs.named("a table of two billion empty entries")))
                .isEqualTo(FailureCode.DAMAGED);
    }

    private static void assertRefused(String bomb, String limit) {
        assertThat(Reading.of(Bombs.named(bomb)))
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.failure().message()).contains(limit));
    }

    @Test
    void formsThatDrawEachOtherManyTimesAreTooComplex() {
        assertThat(Reading.refusal(DrawnPdf.create().nestedForms(8, 10).bytes()))
                .isEqualTo(FailureCode.TOO_COMPLEX);
        assertThat(Reading.refusal(DrawnPdf.create().nestedForms(60, 1).bytes()))
                .isEqualTo(FailureCode.TOO_COMPLEX);
    }

    @Test
    void aPdfThatIsCutOffIsDamagedUnlessItsPagesCanStillBeFound() {
        byte[] pdf = resume().bytes();

        assertThat(Reading.refusal(Arrays.copyOf(pdf, 200))).isEqualTo(FailureCode.DAMAGED);
        assertThat(Reading.lines(Arrays.copyOf(pdf, pdf.length - 40))).contains("Ada Lovelace");
    }
}
