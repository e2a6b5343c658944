package dev.roast.internal.roast;

/** Ends the work on an attempt that does not hold its roast any more. Never leaves this package. */
final class AttemptLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AttemptLostException() {
        super("the attempt does not hold its roast any more", null, false, false);
    }
}
