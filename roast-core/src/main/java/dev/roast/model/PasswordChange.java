package dev.roast.model;

/** What became of a change of password. */
public sealed interface PasswordChange {

    /** It is changed, and all other sessions are ended. */
    record Changed() implements PasswordChange {}

    /** The old password is not the one; nothing changed. */
    record WrongPassword() implements PasswordChange {}

    /**
     * The new password can't be used; nothing changed.
     *
     * @param message one sentence: what is wrong and what to do
     */
    record Rejected(String message) implements PasswordChange {}
}
