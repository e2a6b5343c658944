package dev.roast.model;

import java.util.Locale;

/** What a tier may or may not include. */
public enum Feature {
    /** The own PDF with the findings drawn on it. */
    ANNOTATED_PDF,
    /** The resume held against a job description. */
    JOB_MATCH,
    /** The resume held against an earlier version of itself. */
    COMPARISON,
    /** A better turn in the queue. */
    PRIORITY;

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
