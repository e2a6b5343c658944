package dev.roast.internal.intake;

import dev.roast.model.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What can be told of a file without opening it as a PDF.
 *
 * @param marked whether the first bytes have the mark of a PDF
 * @param length in bytes
 * @param sha256 the digest, in lower-case hexadecimal
 */
record PdfBytes(boolean marked, long length, String sha256) {
    /** Where the mark must stand: ISO 32000-1, Annex H, note 13. */
    private static final int MARK_WITHIN = 1024;

    private static final String MARK = "%PDF-";
    private static final int BUFFER = 1 << 16;

    static PdfBytes of(Upload upload) {
        try (InputStream bytes = upload.open()) {
            return of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it to its end. */
    static PdfBytes of(InputStream bytes) throws IOException {
        MessageDigest digest = newDigest();
        byte[] head = bytes.readNBytes(MARK_WITHIN);
        digest.update(head);
        long length = head.length;
        byte[] buffer = new byte[BUFFER];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            digest.update(buffer, 0, n);
            length += n;
        }
        boolean marked = new String(head, StandardCharsets.ISO_8859_1).contains(MARK);
        return new PdfBytes(marked, length, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
