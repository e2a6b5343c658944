package dev.roast.internal.pdf;

import dev.roast.internal.seam.Seam;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;
import dev.roast.port.TextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDFs with PDFBox, in this process. Whatever the bytes are, the answer is a value; only running out of memory is
 * an error. PDFBox can't be interrupted while it parses, so that the limit on time holds between drawing operators.
 * Thread-safe.
 */
public final class PdfBoxExtractor implements TextExtractor {
    /** Where the mark must stand: ISO 32000-1, Annex H, note 13. */
    private static final int MARK_WITHIN = 1024;

    private static final String MARK = "%PDF-";
    /** What is said of a document over which the stack overflows. */
    public static final String NESTED = "The PDF is nested too deep to read" + TooComplexException.ADVICE;

    private static final String ENCRYPTED = "The PDF needs a password; save it without one.";
    private static final String NO_TEXT = "The PDF has no text to read, as a scan or a picture has none; export it from"
            + " the program that it was written in.";

    private final Seam seam;
    private final ReadingLimits limits;

    /**
     * Makes one.
     *
     * @param seam tells the time
     */
    public PdfBoxExtractor(Seam seam) {
        this(seam, ReadingLimits.defaults());
    }

    PdfBoxExtractor(Seam seam, ReadingLimits limits) {
        this.seam = seam;
        this.limits = limits;
    }

    @Override
    public Extraction extract(byte[] pdf, int maxPages) {
        try {
            return extractOrOverflow(pdf, maxPages);
        } catch (StackOverflowError e) {
            return refused(FailureCode.TOO_COMPLEX, NESTED);
        }
    }

    /**
     * The same, for a process that is better ended after an overflow: classes that were being loaded then stay broken.
     *
     * @param pdf the file
     * @param maxPages at most so many are read
     * @throws StackOverflowError if the document is nested too deep
     */
    public Extraction extractOrOverflow(byte[] pdf, int maxPages) {
        if (!marked(pdf) || !holdsObjects(pdf)) {
            return refused(FailureCode.NOT_A_PDF, "The file is not a PDF; upload the resume as a PDF.");
        }
        if (pdf.length > limits.file().bytes()) {
            return refused(
                    FailureCode.TOO_LARGE,
                    "The file has more than " + (limits.file().bytes() >> 20) + " MB; save it smaller.");
        }
        Meter meter = new Meter(limits, seam);
        try (PDDocument document = BoundedParser.open(pdf, meter.unpacking())) {
            return read(document, meter, maxPages);
        } catch (InvalidPasswordException e) {
            return refused(FailureCode.ENCRYPTED, ENCRYPTED);
        } catch (TooComplexException e) {
            return refused(FailureCode.TOO_COMPLEX, e.sentence());
        } catch (IOException | RuntimeException e) {
            return isEncrypted(e) ? refused(FailureCode.ENCRYPTED, ENCRYPTED) : damaged();
        }
    }

    /** PDFBox has no exception of its own for documents that are encrypted for certificates or in an unknown way. */
    private static boolean isEncrypted(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return message.contains("security handler") || message.contains("decryption material");
    }

    private static Extraction read(PDDocument document, Meter meter, int maxPages) {
        int pages = document.getNumberOfPages();
        if (pages > maxPages) {
            return refused(
                    FailureCode.TOO_MANY_PAGES,
                    "The PDF has " + pages + " pages and at most " + maxPages + " are read; shorten it.");
        }
        if (pages == 0) {
            return damaged();
        }
        meter.checkTree(document.getPages().getCOSObject());
        DocumentReader reader = new DocumentReader(document, meter);
        reader.readPages();
        meter.checkTime();
        if (reader.hasText()) {
            return new Extraction.Extracted(reader.text());
        }
        return reader.brokeOff() ? damaged() : refused(FailureCode.NO_TEXT, NO_TEXT);
    }

    private static Extraction damaged() {
        return refused(FailureCode.DAMAGED, "The PDF is broken beyond reading; export it anew.");
    }

    private static Extraction refused(FailureCode code, String message) {
        return new Extraction.Refused(new Failure(code, message));
    }

    private static boolean marked(byte[] pdf) {
        int looked = Math.min(pdf.length, MARK_WITHIN);
        return new String(pdf, 0, looked, StandardCharsets.ISO_8859_1).contains(MARK);
    }

    /** Whether the keyword that begins an object is anywhere: without one there is nothing to repair. */
    private static boolean holdsObjects(byte[] pdf) {
        for (int i = 3; i < pdf.length; i++) {
            if (pdf[i] == 'j' && pdf[i - 1] == 'b' && pdf[i - 2] == 'o' && pdf[i - 3] <= ' ') {
                return true;
            }
        }
        return false;
    }
}
