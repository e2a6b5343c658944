package dev.roast.model;

import java.time.Duration;

/** What became of a registration. */
public sealed interface Registration {

    /** The account is made, in the lowest tier. */
    record Registered(AccountId account) implements Registration {}

    /** The e-mail address belongs to another account. */
    record EmailTaken() implements Registration {}

    /**
     * What was given can't be used.
     *
     * @param field {@code email} or {@code password}
     * @param message one sentence: what is wrong and what to do
     */
    record Rejected(String field, String message) implements Registration {}

    /**
     * Too many accounts were made from the same address.
     *
     * @param retryAfter when to try again
     */
    record Throttled(Duration retryAfter) implements Registration {}
}
