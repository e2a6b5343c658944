package dev.roast.port;

import dev.roast.model.RoastException;

/** A port could not do its work, and asking again will not help: a wrong setting, a missing bucket, a broken row. */
public final class PortFailureException extends RoastException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what, which value, what to do; nothing of the document
     */
    public PortFailureException(String message) {
        super(message);
    }

    /**
     * Makes one with its cause.
     *
     * @param message what, which value, what to do; nothing of the document
     * @param cause why
     */
    public PortFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
