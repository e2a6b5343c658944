package dev.roast.port;

import java.util.Set;

/** What the store says to a beat. */
public sealed interface BeatAnswer {

    /**
     * It counts: the worker's lease begins anew.
     *
     * @param lost of the attempts named, those that do not hold their roasts any more
     */
    record Alive(Set<AttemptRef> lost) implements BeatAnswer {
        /** Copies the set. */
        public Alive {
            lost = Set.copyOf(lost);
        }
    }

    /** Its number is not greater than the last one's: it changed nothing. */
    record OutOfOrder() implements BeatAnswer {}

    /** The worker has no row any more: all it held is lost, and it has to join anew under a new id. */
    record Gone() implements BeatAnswer {}
}
