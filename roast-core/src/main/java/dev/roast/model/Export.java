package dev.roast.model;

import java.io.InputStream;
import java.time.Duration;

/** What became of asking for everything that is kept of an account. */
public sealed interface Export {

    /**
     * It can be read.
     *
     * @param zip the archive, made while it is read, so that it needs no memory of its size; the caller closes it. Reading
     *     throws an {@link java.io.IOException} if a port fails meanwhile; the archive is not whole then
     */
    record Begun(InputStream zip) implements Export {}

    /**
     * There were too many exports lately, as each reads every file: at most 5 in a quarter of an hour and 20 a day.
     *
     * @param retryAfter when to try again
     */
    record Throttled(Duration retryAfter) implements Export {}

    /** There is no such account any more. */
    record AccountGone() implements Export {}
}
