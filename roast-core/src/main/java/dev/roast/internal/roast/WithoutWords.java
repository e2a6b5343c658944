package dev.roast.internal.roast;

import dev.roast.model.RoastException;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What is logged of an error on the way of a resume: its kind and where it arose. Its message may hold words of the
 * document, as that of a number that can't be read does; only what Roast says itself, and what its ports say of the
 * services behind them, is kept.
 */
final class WithoutWords extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 12;

    private WithoutWords(Throwable thrown, @Nullable Throwable cause, String shown) {
        super(shown, cause, false, true);
        setStackTrace(thrown.getStackTrace());
    }

    static Throwable of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Throwable of(Throwable thrown, int depth) {
        if (thrown instanceof PortUnavailableException || thrown instanceof PortFailureException) {
            return thrown;
        }
        Throwable cause = thrown.getCause();
        return new WithoutWords(
                thrown,
                cause == null || depth == DEEPEST ? null : of(cause, depth + 1),
                thrown instanceof RoastException
                        ? thrown.toString()
                        : thrown.getClass().getName());
    }
}
