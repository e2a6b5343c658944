package dev.roast.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What the owner wants of one roast.
 *
 * @param heat how hard the jokes hit
 * @param annotated whether the findings are also drawn on a copy of the PDF, if the tier has that
 * @param jobDescription what the resume is held against, 1 to 20,000 characters
 * @param compareWith an earlier, done roast of the same account that this one is compared with
 */
public record RoastOptions(
        Heat heat, boolean annotated, Optional<String> jobDescription, Optional<RoastId> compareWith) {

    /** The longest job description, in characters. */
    public static final int LONGEST_JOB_DESCRIPTION = 20_000;

    /** Requires all parts, and checks the length. */
    public RoastOptions {
        Objects.requireNonNull(heat, "heat");
        Objects.requireNonNull(compareWith, "compareWith");
        if (jobDescription
                .filter(text -> text.isBlank() || text.length() > LONGEST_JOB_DESCRIPTION)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "a job description has 1 to " + LONGEST_JOB_DESCRIPTION + " characters, not all of them space");
        }
        jobDescription = jobDescription.map(Printable::lines);
    }

    /**
     * Returns options with that heat, and everything else as usual: with the annotated PDF.
     *
     * @param heat how hard the jokes hit
     * @return the options
     */
    public static RoastOptions heat(Heat heat) {
        return new RoastOptions(heat, true, Optional.empty(), Optional.empty());
    }

    /** Returns these options without the annotated PDF. */
    public RoastOptions withoutAnnotatedPdf() {
        return new RoastOptions(heat, false, jobDescription, compareWith);
    }

    /**
     * Returns these options with a job description, whose required skills are looked for in the resume.
     *
     * @param text 1 to 20,000 characters
     * @return the options
     */
    public RoastOptions matching(String text) {
        return new RoastOptions(heat, annotated, Optional.of(text), compareWith);
    }

    /**
     * Returns these options with an earlier roast to be compared with.
     *
     * @param earlier a done roast of the same account
     * @return the options
     */
    public RoastOptions comparedWith(RoastId earlier) {
        return new RoastOptions(heat, annotated, jobDescription, Optional.of(earlier));
    }

    /** Returns a text without the job description's. */
    @Override
    public String toString() {
        return "RoastOptions[" + heat + (annotated ? ", annotated" : "")
                + (jobDescription.isPresent() ? ", job description" : "")
                + compareWith.map(id -> ", compared with " + id).orElse("") + "]";
    }
}
