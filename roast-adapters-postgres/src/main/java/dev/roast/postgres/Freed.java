package dev.roast.postgres;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.port.Hint;
import dev.roast.port.RoastWork;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** What statements have in common that free roasts without an ending, and fail those that have had enough. */
final class Freed {
    static final Failure CRASHED = new Failure(
            FailureCode.QUARANTINED,
            "The document stopped its worker " + RoastWork.MAX_CRASHES
                    + " times; export it as a PDF anew and submit that.");
    static final Failure TIMED_OUT =
            new Failure(FailureCode.TIMED_OUT, "No attempt ended in time; submit it again later.");
    static final Failure EXHAUSTED = new Failure(
            FailureCode.QUARANTINED,
            "It was tried " + RoastWork.MAX_ATTEMPTS + " times and never came to an end; submit it again.");

    private Freed() {}

    /** Returns what became queued. */
    static ResultIterable<Hint> by(Query query, Failure failure) {
        return query.bind("code", failure.code().name())
                .bind("message", failure.message())
                .map(new HintMapper());
    }
}
