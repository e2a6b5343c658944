package dev.roast.model;

import java.util.List;
import java.util.Objects;

/**
 * A report held against the report on an earlier version of the same resume.
 *
 * @param since the earlier roast
 * @param scoreBefore its score
 * @param scoreChange how much the score has risen; negative if it fell
 * @param fixed its findings that are no more: their words are gone, or their rule is kept now
 * @param remaining how many of its findings still hold
 * @param fresh the findings that it had not
 */
public record Changes(
        RoastId since, int scoreBefore, int scoreChange, List<Finding> fixed, int remaining, List<Finding> fresh) {

    /** Requires a roast and copies the lists. */
    public Changes {
        Objects.requireNonNull(since, "since");
        fixed = List.copyOf(fixed);
        fresh = List.copyOf(fresh);
    }
}
