package dev.roast.devservices;

/** A server could not be started, stopped or asked. Its message is one sentence that says what to do; it holds no secret. */
public final class DevServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what, and what to do
     */
    public DevServiceException(String message) {
        super(message);
    }

    /**
     * Makes one with its cause.
     *
     * @param message what, and what to do
     * @param cause why
     */
    public DevServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
