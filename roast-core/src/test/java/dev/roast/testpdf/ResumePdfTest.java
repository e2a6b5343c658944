package dev.roast.testpdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ResumePdfTest {
    private static ResumePdf resume() {
        return ResumePdf.create()
                .title("Ada's resume")
                .name("Ada Lovelace")
                .heading("EXPERIENCE")
                .lineWithRight("Engineer, Acme", "2019 - 2021")
                .bullet("Wrote the first program")
                .link("example.org/ada", "https://example.org/ada")
                .columns(List.of("Left one"), List.of("Right one"));
    }

    @Test
    void whatIsPutInCanBeReadByPdfBox() throws IOException {
        try (PDDocument document = Loader.loadPDF(resume().bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ada Lovelace", "EXPERIENCE", "2019 - 2021", "•", "Left one", "Right one");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Ada's resume");
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertThat(resume().bytes()).isEqualTo(resume().bytes());
    }

    @Test
    void whatIsTooWideIsWrappedAndWhatIsTooLongGoesOnToANewPage() throws IOException {
        byte[] pdf = ResumePdf.create().paragraph("word ".repeat(3_000).strip()).bytes();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document).split("\\s+")).hasSize(3_000);
        }
    }
}
