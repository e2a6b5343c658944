package dev.roast.model;

/** What became of a submit. */
public sealed interface Submission {

    /**
     * Returns the roast's id.
     *
     * @throws RefusedException if the submit was refused
     */
    RoastId id();

    /**
     * The roast is queued, or had been by an earlier submit with the same idempotency key.
     *
     * @param id names the roast
     * @param replayed whether this is the answer of an earlier submit, repeated
     */
    record Accepted(RoastId id, boolean replayed) implements Submission {}

    /**
     * Nothing was taken and nothing was charged.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Submission {
        @Override
        public RoastId id() {
            throw new RefusedException(refusal);
        }
    }
}
