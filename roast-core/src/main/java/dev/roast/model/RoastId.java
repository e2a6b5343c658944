package dev.roast.model;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one roast, the task that a submit starts. Made once, before the first try to accept it.
 *
 * <p>Its time part, if it has one, decides nothing: no order and no expiry is read from it.
 *
 * @param value the identifier
 */
public record RoastId(UUID value) {

    /** Requires a value. */
    public RoastId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its canonical form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static RoastId parse(String text) {
        return new RoastId(CanonicalUuid.parse(text));
    }

    /** Returns the UUID in its canonical form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
