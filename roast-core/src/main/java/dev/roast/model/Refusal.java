package dev.roast.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an upload or a submit was not taken. Nothing was changed and nothing was charged.
 *
 * @param code for programs
 * @param message one sentence for people: what, which value, what to do
 * @param retryAfter when the same could be taken; empty if waiting does not help
 */
public record Refusal(Code code, String message, Optional<Duration> retryAfter) {

    /** Requires all parts. */
    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /** Why. */
    public enum Code {
        /** The tier does not have the heat or feature that was asked for. */
        FEATURE_NOT_IN_TIER,
        /** The same idempotency key came with something else. */
        IDEMPOTENCY_KEY_REUSED,
        /** Too many submits in a short time. */
        RATE_LIMITED,
        /** The day's or the month's roasts are used up. */
        QUOTA_EXCEEDED,
        /** Too many roasts are queued and running. */
        TOO_MANY_IN_FLIGHT,
        /** The file has more bytes than the tier allows. */
        TOO_LARGE,
        /** The file does not begin as a PDF does. */
        NOT_A_PDF,
        /** The announced file has not arrived, is another one, or its time has passed. */
        UPLOAD_NOT_READY,
        /** The storage takes no file from outside; the application has to be sent it. */
        NO_DIRECT_UPLOAD,
        /** Too many files, or bytes, are uploaded or announced and not submitted. */
        TOO_MANY_UPLOADS,
        /** There is no such roast to compare with, or it is not done. */
        NOTHING_TO_COMPARE,
        /** More is waiting than can be done soon, and higher tiers go first. */
        NO_CAPACITY,
        /** There is no such resume. */
        RESUME_GONE,
        /** There is no such account any more. */
        ACCOUNT_GONE;

        /** Returns the name used in JSON: lower case, with hyphens. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
