package dev.roast.model;

/**
 * The parent of every exception that is Roast's own. Its message is one sentence and holds no resume text, prompt,
 * token or e-mail address.
 */
public class RoastException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what, which value, what to do
     */
    public RoastException(String message) {
        super(message);
    }

    /**
     * Makes one with its cause.
     *
     * @param message what, which value, what to do
     * @param cause why
     */
    public RoastException(String message, Throwable cause) {
        super(message, cause);
    }
}
