package dev.roast.internal.pdf.child;

/**
 * What became of asking a child.
 *
 * @param <T> what it answers
 */
sealed interface Outcome<T> {

    /**
     * It answered.
     *
     * @param answer what
     * @param reusable whether the child may be asked again
     */
    record Answered<T>(T answer, boolean reusable) implements Outcome<T> {}

    /**
     * It took too long, and was killed.
     *
     * @param limit in words
     */
    record TookTooLong<T>(String limit) implements Outcome<T> {}

    /** It did not get the processor time that it needs, and was killed: no document is to blame. */
    record Starved<T>() implements Outcome<T> {}

    /** Its heap was full, and it ended itself. */
    record OutOfMemory<T>() implements Outcome<T> {}

    /** It ended in the middle of the work, for whatever reason, or answered nonsense. */
    record Died<T>() implements Outcome<T> {}

    /** It ended before it was ready: no document is to blame. */
    record NeverStarted<T>() implements Outcome<T> {}
}
