package dev.roast.internal.roast;

/**
 * A redacted text that was searched for instructions to a model. Only {@link InjectionScreen} makes one, and only from it
 * is a prompt made.
 */
public final class ScreenedText {
    private final RedactedText redacted;

    ScreenedText(RedactedText redacted) {
        this.redacted = redacted;
    }

    /** Returns the text that was searched. */
    RedactedText redacted() {
        return redacted;
    }
}
