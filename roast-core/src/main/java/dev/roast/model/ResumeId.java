package dev.roast.model;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one uploaded resume of one account, from the moment its upload is announced.
 *
 * <p>Its time part, if it has one, decides nothing: no order and no expiry is read from it.
 *
 * @param value the identifier
 */
public record ResumeId(UUID value) {

    /** Requires a value. */
    public ResumeId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its canonical form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ResumeId parse(String text) {
        return new ResumeId(CanonicalUuid.parse(text));
    }

    /** Returns the UUID in its canonical form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
