package dev.roast.internal.intake;

import dev.roast.model.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What can be told of a file without opening it as a PDF. */
final class PdfBytes {
    /** Where the mark must stand: ISO 32000-1, Annex H, note 13. */
    private static final int MARK_WITHIN = 1024;

    private static final String MARK = "%PDF-";
    private static final int BUFFER = 1 << 16;

    private PdfBytes() {}

    /** Returns whether the first bytes have the mark of a PDF. */
    static boolean marked(InputStream bytes) throws IOException {
        return new String(bytes.readNBytes(MARK_WITHIN), StandardCharsets.ISO_8859_1).contains(MARK);
    }

    static boolean marked(Upload upload) {
        try (InputStream bytes = upload.open()) {
            return marked(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(Upload upload) {
        try (InputStream bytes = upload.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
