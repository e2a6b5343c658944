package dev.roast.model;

import java.util.Locale;

/** Which turn a roast gets in the queue. Priorities share turns 8 : 4 : 1, so none starves. */
public enum Priority {
    /** Eight turns of thirteen. */
    HIGH,
    /** Four turns of thirteen. */
    NORMAL,
    /** One turn of thirteen. */
    LOW;

    /** Returns this priority's share of turns. */
    public int turns() {
        return switch (this) {
            case HIGH -> 8;
            case NORMAL -> 4;
            case LOW -> 1;
        };
    }

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
