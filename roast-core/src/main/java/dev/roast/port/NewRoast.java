package dev.roast.port;

import dev.roast.model.Priority;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import java.time.Duration;
import java.util.Objects;

/**
 * A roast to be accepted. Its id is made once, before the first try, so that a try whose outcome is unknown can be
 * repeated.
 *
 * @param ref account and new id
 * @param resume what is roasted: adopted already, or announced and uploaded
 * @param options what its owner wants
 * @param priority its turn
 * @param maxPages how long the document may be
 * @param retention how long the resume is kept, counted from this accept; never shortens what an earlier one gave
 */
public record NewRoast(
        RoastRef ref, ResumeId resume, RoastOptions options, Priority priority, int maxPages, Duration retention) {

    /** Requires all parts. */
    public NewRoast {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(resume, "resume");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(retention, "retention");
        if (maxPages < 1) {
            throw new IllegalArgumentException("maxPages is " + maxPages + ", give at least 1");
        }
    }
}
