package dev.roast.model;

import java.util.Objects;

/**
 * What a client shows to be let in: a session's id and its secret. Roast keeps only a hash of the secret;
 * {@link #toString()} hides it.
 *
 * @param value the token as it goes into a cookie or a header
 */
public record SessionToken(String value) {

    /** Requires a value. */
    public SessionToken {
        Objects.requireNonNull(value, "value");
    }

    /** Returns a text that does not show the token. */
    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
