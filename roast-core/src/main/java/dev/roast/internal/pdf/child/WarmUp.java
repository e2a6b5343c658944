package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.PdfBoxAnnotator;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.model.Severity;
import dev.roast.port.Box;
import dev.roast.port.Extraction;
import dev.roast.port.PdfNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Reads and annotates a document of its own, often enough for the code that this takes to be loaded and compiled. */
final class WarmUp implements Runnable {
    private static final int ROUNDS = 12;
    private static final int LINES = 45;

    private final PdfBoxExtractor extractor;
    private final PdfBoxAnnotator annotator;
    private final Records records;

    WarmUp(PdfBoxExtractor extractor, PdfBoxAnnotator annotator, Records records) {
        this.extractor = extractor;
        this.annotator = annotator;
        this.records = records;
    }

    @Override
    public void run() {
        byte[] pdf = resume();
        List<PdfNote> notes =
                List.of(new PdfNote(1, List.of(new Box(50, 50, 100, 12)), "clarity", "A note.", Severity.LOW));
        for (int round = 0; round < ROUNDS; round++) {
            if (extractor.extract(pdf, 1) instanceof Extraction.Extracted extracted) {
                records.read(records.write(extracted.text()), extracted.text().getClass());
            }
        }
        annotator.annotate(pdf, notes);
    }

    private static byte[] resume() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content) throws IOException {
        content.beginText();
        content.setLeading(14);
        content.newLineAtOffset(50, 740);
        for (int line = 0; line < LINES; line++) {
            content.setFont(new PDType1Font(line % 9 == 0 ? FontName.HELVETICA_BOLD : FontName.HELVETICA), 10);
            content.showText("Clerk at Acme Ltd, 2019 - 2021: cut the queue from 30 people to " + line);
            content.newLine();
        }
        content.endText();
    }
}
