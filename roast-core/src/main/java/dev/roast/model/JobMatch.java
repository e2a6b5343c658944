package dev.roast.model;

import java.util.List;
import java.util.Objects;

/**
 * A resume held against a job description, by stated rules, whoever wrote the rest of the report. What the description
 * calls a nice extra is not counted.
 *
 * @param shown the required skills that the resume shows, in the order of the description
 * @param lacking the required skills that stand nowhere in it, in the order of the description
 */
public record JobMatch(List<Shown> shown, List<String> lacking) {

    /** Copies the lists. */
    public JobMatch {
        shown = List.copyOf(shown);
        lacking = List.copyOf(lacking);
    }

    /**
     * A required skill that the resume shows.
     *
     * @param skill as the job description calls it
     * @param quote where the resume shows it best: at work rather than in a list
     */
    public record Shown(String skill, Quote quote) {
        /** Requires both. */
        public Shown {
            Objects.requireNonNull(skill, "skill");
            Objects.requireNonNull(quote, "quote");
        }

        /** Returns a text without the words. */
        @Override
        public String toString() {
            return "Shown[" + quote + "]";
        }
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "JobMatch[" + shown.size() + " shown, " + lacking.size() + " lacking]";
    }
}
