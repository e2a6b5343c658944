package dev.roast.model;

import java.util.Locale;

/** Where a roast is in its life. {@link #DONE}, {@link #FAILED} and {@link #CANCELLED} are final. */
public enum RoastState {
    /** Accepted and waiting, for a worker or for the time of its next try. */
    QUEUED,
    /** Claimed by a worker. */
    RUNNING,
    /** Ended with a report. */
    DONE,
    /** Ended without one; the failure says why, and nothing is charged. */
    FAILED,
    /** Ended by its owner. */
    CANCELLED;

    /** Returns whether nothing can change this state any more. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
