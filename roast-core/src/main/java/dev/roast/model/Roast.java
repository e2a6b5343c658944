package dev.roast.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A roast as its owner sees it at one moment.
 *
 * @param id names it
 * @param resume what is roasted
 * @param heat how hard
 * @param state where it is in its life
 * @param stage the step it was last seen at; empty until a worker has it
 * @param attempt how many times a worker has taken it
 * @param version grows with every change that a reader could see
 * @param acceptedAt when it was accepted
 * @param endedAt when it ended
 * @param report present exactly when the state is {@link RoastState#DONE}
 * @param failure present exactly when the state is {@link RoastState#FAILED}
 * @param annotated whether a PDF with the findings on it can be had
 */
public record Roast(
        RoastId id,
        ResumeId resume,
        Heat heat,
        RoastState state,
        Optional<Stage> stage,
        int attempt,
        long version,
        Instant acceptedAt,
        Optional<Instant> endedAt,
        Optional<RoastReport> report,
        Optional<Failure> failure,
        boolean annotated) {

    /** Checks that report and failure go with the state. */
    public Roast {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(resume, "resume");
        Objects.requireNonNull(heat, "heat");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        if (report.isPresent() != (state == RoastState.DONE) || failure.isPresent() != (state == RoastState.FAILED)) {
            throw new IllegalArgumentException("a report goes with DONE and a failure with FAILED, not with " + state);
        }
    }
}
