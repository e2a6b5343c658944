package dev.roast.internal.roast;

import dev.roast.model.Stage;

/** Told of every step that is about to begin. */
@FunctionalInterface
public interface Progress {

    /**
     * A step is about to begin.
     *
     * @param stage which
     * @return whether the attempt still holds its roast, so that the step may begin
     */
    boolean reached(Stage stage);
}
