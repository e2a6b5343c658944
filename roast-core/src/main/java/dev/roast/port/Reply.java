package dev.roast.port;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a language model gave back. */
public sealed interface Reply {

    /**
     * A whole answer. Whether it is a good one, the gate decides.
     *
     * @param json one JSON object in the shape of a report
     * @param inputTokens as the model counts
     * @param outputTokens as the model counts
     */
    record Answer(String json, long inputTokens, long outputTokens) implements Reply {
        /** Requires it. */
        public Answer {
            Objects.requireNonNull(json, "json");
        }

        /** Returns a text without the answer's. */
        @Override
        public String toString() {
            return "Answer[" + json.length() + " characters]";
        }
    }

    /**
     * No answer.
     *
     * @param reason why
     * @param retryAfter when to ask again, if the model said so
     */
    record Declined(Reason reason, Optional<Duration> retryAfter) implements Reply {
        /** Requires both. */
        public Declined {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(retryAfter, "retryAfter");
        }

        /**
         * Returns a refusal that says nothing of when to ask again.
         *
         * @param reason why
         * @return the refusal
         */
        public static Declined because(Reason reason) {
            return new Declined(reason, Optional.empty());
        }
    }

    /** Why a model gave no answer. */
    enum Reason {
        /** The answer was cut off at its longest. */
        TRUNCATED,
        /** The provider's filter held it back. */
        FILTERED,
        /** The model would not. */
        REFUSED,
        /** It was no report. */
        INVALID,
        /** Too many requests or tokens for now. */
        RATE_LIMITED,
        /** The account with the provider has no money left. */
        QUOTA_SPENT,
        /** The document is too long for the model. */
        CONTEXT_TOO_LONG,
        /** The key is wrong. */
        UNAUTHORISED,
        /** The provider has no such model. */
        UNKNOWN_MODEL,
        /** The provider can't be reached, or is out of order. */
        UNAVAILABLE,
        /** It took too long. */
        TIMED_OUT;

        /** Returns the name used in metrics: lower case, with hyphens. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
