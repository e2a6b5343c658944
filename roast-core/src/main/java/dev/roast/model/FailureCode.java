package dev.roast.model;

import java.util.Locale;

/** Why a roast failed. The first seven say that the document was refused: trying again will not help. */
public enum FailureCode {
    /** The file is not a PDF. */
    NOT_A_PDF,
    /** The PDF needs a password. */
    ENCRYPTED,
    /** The PDF has no text, as a scan has none. */
    NO_TEXT,
    /** The file has more bytes than the tier allows. */
    TOO_LARGE,
    /** The document has more pages than the tier allows. */
    TOO_MANY_PAGES,
    /** Reading the document would cost more than any honest resume needs. */
    TOO_COMPLEX,
    /** The PDF is broken beyond reading. */
    DAMAGED,
    /** No language model gave an answer that could be used. */
    MODEL_UNAVAILABLE,
    /** The uploaded file is gone from the storage. */
    FILE_LOST,
    /** The attempt did not end within its deadline. */
    TIMED_OUT,
    /** The document stopped its worker again and again and is not tried any more. */
    QUARANTINED,
    /** Something that is not the document went wrong, too many times. */
    INTERNAL;

    /** Returns whether the document itself is the reason, so that only another file can help. */
    public boolean refusesDocument() {
        return switch (this) {
            case NOT_A_PDF, ENCRYPTED, NO_TEXT, TOO_LARGE, TOO_MANY_PAGES, TOO_COMPLEX, DAMAGED -> true;
            case MODEL_UNAVAILABLE, FILE_LOST, TIMED_OUT, QUARANTINED, INTERNAL -> false;
        };
    }

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
