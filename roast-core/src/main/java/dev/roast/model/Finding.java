package dev.roast.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a resume, with the joke and the way out.
 *
 * @param category what it is about
 * @param severity how much it matters
 * @param quote the words that it is about; empty if it is about the whole document: an absence, a length, metadata
 * @param rule which stated rule found it, such as {@code weak-opener}; empty if a language model did
 * @param roast the joke; the only part that the heat changes
 * @param problem what is wrong, in earnest
 * @param fix what to do about it
 */
public record Finding(
        Category category,
        Severity severity,
        Optional<Quote> quote,
        Optional<String> rule,
        String roast,
        String problem,
        String fix) {

    /** Requires all parts, and words in each text. */
    public Finding {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(rule, "rule");
        if (roast.isBlank() || problem.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("a finding has a roast, a problem and a fix");
        }
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "Finding[" + category + ", " + severity
                + rule.map(id -> ", " + id).orElse("") + "]";
    }
}
