package dev.roast.model;

import java.util.List;
import java.util.Objects;

/**
 * The score of one category, computed by stated rules.
 *
 * @param category which
 * @param score 0 to 100
 * @param reasons what was taken off, and for what, in sentences; empty if nothing was
 */
public record CategoryScore(Category category, int score, List<String> reasons) {

    /** Checks the range and copies the reasons. */
    public CategoryScore {
        Objects.requireNonNull(category, "category");
        reasons = List.copyOf(reasons);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
    }
}
