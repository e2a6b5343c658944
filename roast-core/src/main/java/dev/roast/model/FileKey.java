package dev.roast.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names one object in the blob store. It begins with a hash and holds nothing of the account.
 *
 * @param value 1 to 200 characters out of letters, digits, {@code . _ / -}, with no {@code ..}
 */
public record FileKey(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,199}");

    /** Refuses what could lead out of a folder. */
    public FileKey {
        Objects.requireNonNull(value, "value");
        if (!ALLOWED.matcher(value).matches() || value.contains("..") || value.contains("//")) {
            throw new IllegalArgumentException("a file key is 1 to 200 letters, digits or . _ / - without ..");
        }
    }

    /** Returns the key. */
    @Override
    public String toString() {
        return value;
    }
}
