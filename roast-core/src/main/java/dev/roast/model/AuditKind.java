package dev.roast.model;

import java.util.Locale;

/** What an entry of the audit trail tells of. */
public enum AuditKind {
    /** The account was made. */
    REGISTERED,
    /** A session began. */
    LOGIN_OK,
    /** A log-in was refused; the detail says the class of reason, never the password. */
    LOGIN_FAILED,
    /** A log-in was not even tried, after too many. */
    LOGIN_THROTTLED,
    /** A session ended itself. */
    LOGGED_OUT,
    /** A session was ended by another; the detail says by whom. */
    SESSION_ENDED,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** The tier was changed; the detail names it. */
    TIER_CHANGED,
    /** The account's data were exported. */
    EXPORTED,
    /** An account was erased; the line names no one. */
    ERASED;

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
