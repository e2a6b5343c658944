package dev.roast.port;

import dev.roast.model.Failure;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A roast as the store keeps it, to read.
 *
 * @param ref account and id
 * @param resume what is roasted
 * @param options what its owner wants
 * @param state where it is in its life
 * @param stage the last one written; empty until a worker has it, and again while it waits after an attempt
 * @param attempt how often it was claimed
 * @param errors how many attempts ended by an error
 * @param crashes how many ended with their worker
 * @param charged whether its quota is used
 * @param paid whether a paid step has begun
 * @param version grows with every change that a reader could see
 * @param acceptedAt when, by the store's clock
 * @param endedAt when, by the store's clock
 * @param report the JSON of a done one
 * @param failure of a failed one
 * @param annotated the adopted derived file
 */
public record StoredRoast(
        RoastRef ref,
        ResumeId resume,
        RoastOptions options,
        RoastState state,
        Optional<Stage> stage,
        int attempt,
        int errors,
        int crashes,
        boolean charged,
        boolean paid,
        long version,
        Instant acceptedAt,
        Optional<Instant> endedAt,
        Optional<String> report,
        Optional<Failure> failure,
        Optional<FileKey> annotated) {

    /** Requires all parts. */
    public StoredRoast {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(resume, "resume");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(annotated, "annotated");
    }

    /** Returns a text without the report. */
    @Override
    public String toString() {
        return "StoredRoast[" + ref + ", " + state + ", attempt " + attempt + "]";
    }
}
