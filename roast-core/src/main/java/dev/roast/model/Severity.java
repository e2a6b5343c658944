package dev.roast.model;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Costs interviews. */
    HIGH,
    /** Costs goodwill. */
    MEDIUM,
    /** Polish. */
    LOW;

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
