package dev.roast.model;

import java.time.Instant;
import java.util.Objects;

/**
 * An uploaded resume as its owner sees it in the list.
 *
 * @param id names it
 * @param fileName what the owner calls the file
 * @param length in bytes
 * @param sha256 the digest of the bytes, in lower-case hexadecimal
 * @param uploadedAt when it was announced
 * @param expiresAt when it will be deleted by itself
 */
public record Resume(ResumeId id, String fileName, long length, String sha256, Instant uploadedAt, Instant expiresAt) {

    /** Requires all parts. */
    public Resume {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(uploadedAt, "uploadedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if (length < 0) {
            throw new IllegalArgumentException("a length is not negative: " + length);
        }
    }

    /** Returns a text without the file's name. */
    @Override
    public String toString() {
        return "Resume[" + id + ", " + length + " bytes]";
    }
}
