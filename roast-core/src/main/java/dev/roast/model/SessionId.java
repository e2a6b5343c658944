package dev.roast.model;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one session: the part of its token that is no secret.
 *
 * <p>Its time part, if it has one, decides nothing: no order and no expiry is read from it.
 *
 * @param value the identifier
 */
public record SessionId(UUID value) {

    /** Requires a value. */
    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its canonical form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static SessionId parse(String text) {
        return new SessionId(CanonicalUuid.parse(text));
    }

    /** Returns the UUID in its canonical form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
