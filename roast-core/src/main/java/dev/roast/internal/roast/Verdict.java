package dev.roast.internal.roast;

import dev.roast.model.Failure;
import java.time.Duration;

/** What is done about an error. */
sealed interface Verdict {

    /** Later, after a random part of a pause that doubles with each error. */
    record Retry() implements Verdict {}

    /**
     * Later, when it was said that it may work.
     *
     * @param delay until then, capped
     */
    record RetryAfter(Duration delay) implements Verdict {}

    /**
     * Later, when there may be a model to ask. Nothing went wrong: it is not counted.
     *
     * @param delay until then
     */
    record Wait(Duration delay) implements Verdict {}

    /** The next model, at once. */
    record NextModel() implements Verdict {}

    /**
     * Never again.
     *
     * @param failure why
     */
    record Fail(Failure failure) implements Verdict {}

    /** Never again, as the document is a danger to its worker. */
    record Quarantine() implements Verdict {}
}
