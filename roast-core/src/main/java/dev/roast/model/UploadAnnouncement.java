package dev.roast.model;

import java.util.regex.Pattern;

/**
 * A resume that its owner is about to send to the storage itself: said before, so that exactly this file is let in.
 *
 * @param fileName what the owner calls the file, 1 to 255 characters; control characters are taken out
 * @param length in bytes, at least 1
 * @param sha256 the digest of the bytes, in hexadecimal
 */
public record UploadAnnouncement(String fileName, long length, String sha256) {
    private static final int LONGEST_NAME = 255;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Checks all three. */
    public UploadAnnouncement {
        fileName = Printable.of(fileName);
        if (fileName.isBlank() || fileName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a file's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (length < 1) {
            throw new IllegalArgumentException("a file has at least 1 byte, not " + length);
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest is 64 digits out of 0-9 and a-f");
        }
    }

    /** Returns a text without the file's name. */
    @Override
    public String toString() {
        return "UploadAnnouncement[" + length + " bytes]";
    }
}
