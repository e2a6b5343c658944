package dev.roast.model;

import java.util.Locale;
import java.util.UUID;

/** Reads identifiers in the one form in which they are written, so that none has two spellings. */
final class CanonicalUuid {
    private CanonicalUuid() {}

    static UUID parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("an identifier is a UUID in its canonical form of 36 characters");
        }
        return value;
    }
}
