package dev.roast.model;

import java.util.Locale;

/** How hard a roast hits. It changes the jokes only: never a finding, a fix or a score. */
public enum Heat {
    /** A friend with good manners. */
    MILD,
    /** A friend without them. */
    MEDIUM,
    /** A recruiter at the end of a long day. */
    SAVAGE;

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
