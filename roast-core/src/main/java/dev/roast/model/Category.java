package dev.roast.model;

import java.util.Locale;

/** What a finding is about, and what is scored. */
public enum Category {
    /** Results: numbers, outcomes, ownership. */
    IMPACT,
    /** Wording: short, plain, active, specific. */
    CLARITY,
    /** Length, sections, order, density. */
    STRUCTURE,
    /** Whether the claims can be believed and the person be reached. */
    CREDIBILITY,
    /** What an applicant tracking system makes of the file. */
    MACHINE_READABILITY;

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
