package dev.roast.model;

import java.util.Objects;

/**
 * Words of the resume that a finding is about. Roast has found them in the visible text.
 *
 * @param text the words, as they stand in the resume
 * @param page the page, from 1
 * @param line the line on that page on which they begin, from 1
 */
public record Quote(String text, int page, int line) {

    /** Requires words and a place. */
    public Quote {
        Objects.requireNonNull(text, "text");
        if (text.isBlank() || page < 1 || line < 1) {
            throw new IllegalArgumentException(
                    "a quote has words, a page and a line from 1; page " + page + ", line " + line);
        }
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "Quote[" + page + ":" + line + ", " + text.length() + " characters]";
    }
}
