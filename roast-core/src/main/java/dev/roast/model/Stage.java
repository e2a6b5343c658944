package dev.roast.model;

import java.util.Locale;

/** The steps of the one line that every resume goes along, in their order. */
public enum Stage {
    /** A worker has taken the roast. */
    CLAIM,
    /** The text is being read from the PDF. */
    EXTRACT_TEXT,
    /** Personal data is being replaced by placeholders. */
    REDACT_PERSONAL_DATA,
    /** The text is being searched for instructions to a model. */
    SCREEN_FOR_INJECTION,
    /** The prompt is being put together. */
    COMPOSE_PROMPT,
    /** A language model is being asked; from here on the roast may have cost money. */
    GENERATE,
    /** Placeholders in the answer are being replaced by what they stand for. */
    RESTORE_PERSONAL_DATA,
    /** The answer is being checked. */
    VALIDATE_REPORT,
    /** The findings are being drawn on the PDF. */
    ANNOTATE,
    /** The report is being stored. */
    SAVE;

    /** Returns the name used in JSON, in URLs and on the command line: lower case, with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
