package dev.roast.port;

import dev.roast.model.RoastState;

/** What became of a {@link RoastIntake#cancel}. */
public sealed interface Cancellation {

    /**
     * It is cancelled, by this call.
     *
     * @param charged whether its quota stays used, as a paid step had begun
     */
    record Cancelled(boolean charged) implements Cancellation {}

    /**
     * It had ended before.
     *
     * @param state how; {@code CANCELLED} is also the answer to a repeated cancel
     */
    record AlreadyEnded(RoastState state) implements Cancellation {}

    /** The account has no such roast, or is being erased. */
    record NotFound() implements Cancellation {}
}
