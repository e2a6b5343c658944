package dev.roast.internal.pdf;

import dev.roast.port.PdfAnnotator;
import dev.roast.port.PdfNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts notes on PDFs with PDFBox, in this process. They are added behind the original bytes as an incremental update
 * (ISO 32000-1, 7.5.6), or where that does not hold, the document is written anew. The same input gives the same bytes.
 * Encrypted documents are left alone. Thread-safe.
 */
public final class PdfBoxAnnotator implements PdfAnnotator {
    /** Makes the file's identifier depend on nothing but the file. */
    private static final long IDENTIFIER_SEED = 0;

    /** Makes one. */
    public PdfBoxAnnotator() {}

    @Override
    public Optional<byte[]> annotate(byte[] pdf, List<PdfNote> notes) {
        if (notes.isEmpty()) {
            return Optional.of(pdf.clone());
        }
        return saved(pdf, notes, PDDocument::saveIncremental).or(() -> saved(pdf, notes, PDDocument::save));
    }

    private static Optional<byte[]> saved(byte[] pdf, List<PdfNote> notes, Saving saving) {
        try (PDDocument document = BoundedParser.open(pdf, new Unpacking(FileLimits.defaults()))) {
            if (document.isEncrypted()) {
                return Optional.empty();
            }
            document.setDocumentId(IDENTIFIER_SEED);
            int added = add(document, notes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + pdf.length / 4);
            saving.save(document, out);
            byte[] result = out.toByteArray();
            return annotations(result) >= added ? Optional.of(result) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Returns how many annotations there are afterwards. */
    private static int add(PDDocument document, List<PdfNote> notes) throws IOException {
        int before = annotations(document);
        Map<Integer, List<PdfNote>> byPage = notes.stream()
                .filter(note -> note.page() >= 1 && note.page() <= document.getNumberOfPages())
                .collect(Collectors.groupingBy(PdfNote::page, TreeMap::new, Collectors.toList()));
        int added = 0;
        for (Map.Entry<Integer, List<PdfNote>> page : byPage.entrySet()) {
            added += new PageNotes(document, document.getPage(page.getKey() - 1)).add(page.getValue());
        }
        return before + added;
    }

    private static int annotations(byte[] pdf) throws IOException {
        try (PDDocument document = BoundedParser.open(pdf, new Unpacking(FileLimits.defaults()))) {
            return annotations(document);
        }
    }

    private static int annotations(PDDocument document) throws IOException {
        int count = 0;
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            count += document.getPage(i).getAnnotations().size();
        }
        return count;
    }

    /** A way to write a document. */
    @FunctionalInterface
    private interface Saving {
        void save(PDDocument document, ByteArrayOutputStream out) throws IOException;
    }
}
