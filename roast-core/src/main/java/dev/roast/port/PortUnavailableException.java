package dev.roast.port;

import dev.roast.model.RoastException;

/** A port could not do its work now, and may be able to later: asking again is sensible. */
public final class PortUnavailableException extends RoastException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what, which value, what to do; nothing of the document
     */
    public PortUnavailableException(String message) {
        super(message);
    }

    /**
     * Makes one with its cause.
     *
     * @param message what, which value, what to do; nothing of the document
     * @param cause why
     */
    public PortUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
