package dev.roast.port;

import dev.roast.model.Stage;
import java.util.Objects;

/**
 * An attempt's progress.
 *
 * @param attempt whose
 * @param stage the step that is about to begin
 */
public record StageReached(AttemptRef attempt, Stage stage) {

    /** Requires both. */
    public StageReached {
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(stage, "stage");
    }
}
