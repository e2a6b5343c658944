package dev.roast.model;

import java.util.Objects;

/**
 * Personal data of a resume that no language model was shown.
 *
 * @param kind what it is, such as {@code email}
 * @param placeholder what stood in its place, such as {@code [EMAIL_1]}
 * @param text as it stands in the resume
 * @param count how often it stands there
 */
public record Withheld(String kind, String placeholder, String text, int count) {

    /** Requires all parts. */
    public Withheld {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(placeholder, "placeholder");
        Objects.requireNonNull(text, "text");
        if (count < 1) {
            throw new IllegalArgumentException("what is withheld stands somewhere, not " + count + " times");
        }
    }

    /** Returns a text without the personal data. */
    @Override
    public String toString() {
        return "Withheld[" + placeholder + ", " + count + "]";
    }
}
