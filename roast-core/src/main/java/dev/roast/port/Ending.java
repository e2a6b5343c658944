package dev.roast.port;

import dev.roast.model.Failure;
import dev.roast.model.FileKey;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How an attempt ends. */
public sealed interface Ending {

    /** Returns which attempt. */
    AttemptRef attempt();

    /**
     * The roast is done. Its quota stays used.
     *
     * @param attempt which
     * @param report the report as JSON; opaque to the store
     * @param annotated the PDF with the findings on it, registered by this attempt, to be adopted; if it can't be (marked
     *     or expired), the roast ends without it
     */
    record Done(AttemptRef attempt, String report, Optional<FileKey> annotated) implements Ending {
        /** Requires all parts. */
        public Done {
            Objects.requireNonNull(attempt, "attempt");
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(annotated, "annotated");
        }

        /** Returns a text without the report. */
        @Override
        public String toString() {
            return "Done[" + attempt + "]";
        }
    }

    /**
     * The roast has failed for good. Its quota is given back.
     *
     * @param attempt which
     * @param failure why
     */
    record Failed(AttemptRef attempt, Failure failure) implements Ending {
        /** Requires both. */
        public Failed {
            Objects.requireNonNull(attempt, "attempt");
            Objects.requireNonNull(failure, "failure");
        }
    }

    /**
     * The roast goes back among the queued ones, and holds no worker while it waits.
     *
     * @param attempt which
     * @param delay until it is due
     * @param countsAsError whether its errors rise by one; a drained worker counts nothing
     */
    record GivenBack(AttemptRef attempt, Duration delay, boolean countsAsError) implements Ending {
        /** Requires all parts, and no delay below zero. */
        public GivenBack {
            Objects.requireNonNull(attempt, "attempt");
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a delay is not negative: " + delay);
            }
        }
    }
}
