package dev.roast.model;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one life of one worker process: new at each start, so that a paused worker never meets its old name.
 *
 * <p>Its time part, if it has one, decides nothing: no order and no expiry is read from it.
 *
 * @param value the identifier
 */
public record WorkerId(UUID value) {

    /** Requires a value. */
    public WorkerId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its canonical form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static WorkerId parse(String text) {
        return new WorkerId(CanonicalUuid.parse(text));
    }

    /** Returns the UUID in its canonical form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
