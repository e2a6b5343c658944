package dev.roast.benchmarks;

/** Something that takes tasks in durably and works them off later: Roast, or what one would pick instead. */
interface Engine extends AutoCloseable {
    String name();

    /** Prepares so many accepts, which is not measured. */
    void prepare(int tasks) throws Exception;

    /** Takes one of the prepared tasks in; after it has returned the task survives a crash. Called by many threads. */
    void accept() throws Exception;

    /** Waits until nothing of the accepts that came before is left to do; it is measured as part of them. */
    default void settle() {}

    /**
     * Works off what was taken in, with workers that it starts and stops.
     *
     * @param tasks how many there are
     * @return the seconds from the start of the workers until the last result is stored
     */
    double drain(int tasks) throws Exception;

    /** Removes all tasks and results. */
    void clear() throws Exception;

    @Override
    default void close() {}
}
