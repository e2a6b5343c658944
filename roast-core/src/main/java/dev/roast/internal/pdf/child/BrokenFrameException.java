package dev.roast.internal.pdf.child;

/** What came through the pipe is not what was agreed. Never leaves this package. */
final class BrokenFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenFrameException(String message) {
        super(message);
    }

    BrokenFrameException(String message, Throwable cause) {
        super(message, cause);
    }
}
