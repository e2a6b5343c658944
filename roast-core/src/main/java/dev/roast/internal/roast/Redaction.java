package dev.roast.internal.roast;

import dev.roast.internal.roast.personal.Kind;

/**
 * A piece of personal data and what stands for it. {@link #toString()} shows the placeholder only.
 *
 * @param kind what it is
 * @param value as it stands in the resume
 * @param placeholder such as {@code [EMAIL_1]}
 */
public record Redaction(Kind kind, String value, String placeholder) {

    /** Returns a text without the value. */
    @Override
    public String toString() {
        return "Redaction[" + placeholder + "]";
    }
}
