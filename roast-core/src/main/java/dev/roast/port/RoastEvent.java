package dev.roast.port;

import dev.roast.model.FailureCode;
import dev.roast.model.Stage;
import java.time.Duration;

/** What a {@link RoastListener} is told. Ids, kinds, counts and durations only: nothing of the document or its owner. */
public sealed interface RoastEvent {

    /** Returns which roast it is about. */
    RoastRef roast();

    /** A roast was accepted. */
    record Accepted(RoastRef roast) implements RoastEvent {}

    /** A worker has taken a roast. */
    record Claimed(RoastRef roast, int attempt, Duration age) implements RoastEvent {}

    /** A step has ended well. */
    record StageDone(RoastRef roast, int attempt, Stage stage, Duration took) implements RoastEvent {}

    /** A language model has answered, or not. */
    record ModelAsked(RoastRef roast, String model, String outcome, long inputTokens, long outputTokens, Duration took)
            implements RoastEvent {}

    /** A language model was not asked: its circuit is open, it is over its budget, or it is busy; {@code reason} says which. */
    record ModelSkipped(RoastRef roast, String model, String reason) implements RoastEvent {}

    /** A language model has failed so often that this process leaves it alone for a while; this roast's call was the last. */
    record CircuitOpened(RoastRef roast, String model) implements RoastEvent {}

    /** A language model that was left alone has answered again, about this roast. */
    record CircuitClosed(RoastRef roast, String model) implements RoastEvent {}

    /** A roast is done. */
    record Done(RoastRef roast, int attempt, Duration age) implements RoastEvent {}

    /** A roast has failed for good. */
    record Failed(RoastRef roast, int attempt, FailureCode code) implements RoastEvent {}

    /** A roast is tried again later. */
    record Retrying(RoastRef roast, int attempt, Duration delay) implements RoastEvent {}

    /** An attempt was lost to its worker: cancelled, freed or erased. */
    record Lost(RoastRef roast, int attempt) implements RoastEvent {}

    /** A roast was cancelled by its owner. */
    record Cancelled(RoastRef roast) implements RoastEvent {}
}
