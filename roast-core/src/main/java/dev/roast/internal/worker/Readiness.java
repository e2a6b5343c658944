package dev.roast.internal.worker;

/** Says how many roasts it makes sense to take just now. Answers at once. */
@FunctionalInterface
public interface Readiness {

    /**
     * Says how many.
     *
     * @param held how many this process has
     * @param free how many more it could take, at least 1
     * @return from 0 to {@code free}
     */
    int claimable(int held, int free);
}
