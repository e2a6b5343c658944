package dev.roast.port;

/** What became of one {@link Ending}. */
public enum EndResult {
    /** It took effect. */
    ENDED,
    /** It took effect, but for the derived file, which could not be adopted any more. */
    ENDED_WITHOUT_FILE,
    /** The same attempt had ended in this way before; nothing changed. */
    ALREADY_YOURS,
    /** The attempt is not the roast's any more; nothing changed. */
    STALE
}
