package dev.roast.model;

import java.util.Objects;

/**
 * Why a roast failed.
 *
 * @param code for programs
 * @param message one sentence for people: what, which value, what to do; holds nothing of the document
 */
public record Failure(FailureCode code, String message) {

    /** Requires both. */
    public Failure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
