package dev.roast.house.rule;

import java.util.Objects;

/**
 * Words exactly as they stand in the document's lines; where they run over several lines, these are joined by single
 * spaces.
 *
 * @param text the words
 * @param page the page of the line on which they begin, from 1
 * @param line that line on its page, from 1
 */
public record Quoted(String text, int page, int line) {

    /** Requires words. */
    public Quoted {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a quote has words");
        }
    }
}
