package dev.roast.model;

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
}
