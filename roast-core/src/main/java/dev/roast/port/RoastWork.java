package dev.roast.port;

import dev.roast.model.WorkerId;
import java.util.List;
import java.util.Set;

/**
 * The part of the {@link Store} through which roasts are worked off. Asked by workers only.
 *
 * <p>{@code errors}, {@code crashes} and {@code attempt} are three counters. The last only grows and is no budget, but
 * for a last stop: a roast that has had {@value #MAX_ATTEMPTS} attempts since it was accepted, or replayed last, is
 * quarantined at the next claim, whatever the cause.
 */
public interface RoastWork {

    /** So many crashes, and a roast is quarantined: failed with {@code QUARANTINED}, its quota given back. */
    int MAX_CRASHES = 3;

    /** So many errors, and a roast has failed. */
    int MAX_ERRORS = 8;

    /** So many attempts since the accept or the last replay, and a roast is quarantined at the next claim. */
    int MAX_ATTEMPTS = 20;

    /**
     * Takes roasts that are queued and due: each becomes running, its attempt rises by one, its stage is
     * {@code CLAIM}, the worker and the worker's last beat number are written to it. Of any number of simultaneous claims
     * of one roast at most one gets it.
     *
     * <p>Repeating a claim whose outcome is unknown does not get the same attempts again; those that it took are freed by
     * the worker's beats, as its lists lack them.
     *
     * @param worker one that has joined; one that has no row gets nothing
     * @param roasts which, as the queue hinted; those that are not queued, not due, erased or unknown are left out
     * @return what was taken, in no order
     */
    List<Claimed> claim(WorkerId worker, List<RoastRef> roasts);

    /**
     * Takes due roasts without a hint, for when the queue can't be reached: fairly by account (no account gets a second
     * one while another has one due that was not taken), higher priorities first within that, older first.
     *
     * @param worker one that has joined; one that has no row gets nothing
     * @param max how many at most
     * @return what was taken
     */
    List<Claimed> claimDue(WorkerId worker, int max);

    /**
     * Writes progress, where the attempt still holds its roast and the stage is not behind the one written: inside an
     * attempt it only moves forward. With the stage {@code GENERATE} the roast's {@code paid} flag is set, which nothing
     * clears but a replay.
     *
     * @param progress at most one for each attempt
     * @return the attempts that still hold their roasts
     */
    Set<AttemptRef> reached(List<StageReached> progress);

    /**
     * Ends attempts. Each takes effect or not on its own, by the fence. An ending that has taken effect clears the worker
     * from the roast; {@code Failed} clears the charged flag and gives the quota back; {@code GivenBack} makes it queued,
     * due after its delay.
     *
     * @param endings at most one for each attempt
     * @return what became of each, in their order
     */
    List<EndResult> end(List<Ending> endings);
}
