package dev.roast.port;

import dev.roast.model.AccountId;
import java.util.List;

/** Counts what was let through, over all processes, and says when it is too much. */
public interface RateLimiter {

    /**
     * Takes from several subjects in their order, and stops at the first that refuses; what was taken from those before
     * it is given back. Several limits of one subject are decided in one step: all or none.
     *
     * @param takes at least one
     * @return the refusal, or the decision that leaves the least
     */
    Decision take(List<Take> takes);

    /**
     * Gives back what was taken and not used.
     *
     * @param take as it was taken; never more than that is given back
     */
    void giveBack(Take take);

    /**
     * Says what {@link #take} would say, without taking.
     *
     * @param take what would be taken
     * @return the decision
     */
    Decision peek(Take take);

    /**
     * Removes all that is known of an account's subjects.
     *
     * @param account whose
     */
    void forget(AccountId account);
}
