package dev.roast.model;

import java.time.Duration;

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

    /**
     * Too many wrong passwords were given as the old one; nothing was tried.
     *
     * @param retryAfter when to try again
     */
    record Throttled(Duration retryAfter) implements PasswordChange {}
}
