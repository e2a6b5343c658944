package dev.roast.port;

import dev.roast.model.AccountId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * A fast, fair, rebuildable hint of which roasts are due. It carries ids only; losing, doubling or reordering what is in
 * it never harms more than speed, as the truth is the {@link Store}'s.
 *
 * <p>Fairness: priorities share turns 8 : 4 : 1 as long as each has something; inside one, accounts take turns, one hint
 * each. An account with nothing left is out of the ring and comes back at its end.
 */
public interface JobQueue {

    /**
     * Puts hints in. One that is there already, waiting or leased, is not doubled; its place and priority stay.
     *
     * @param hints which
     */
    void offer(List<Hint> hints);

    /**
     * Takes hints out on a lease: if they are not acked by its end, they are in the queue again.
     *
     * @param max how many at most
     * @param lease for how long
     * @param wait how long to wait for the first one, if there is none; zero to answer at once
     * @return what there is, in the order of fairness; empty if there is nothing after the wait, or the thread was
     *     interrupted
     */
    List<Hint> take(int max, Duration lease, Duration wait);

    /**
     * Removes hints that were taken.
     *
     * @param roasts which; unknown ones are passed over
     */
    void ack(Collection<RoastRef> roasts);

    /**
     * Removes all hints of an account.
     *
     * @param account whose
     */
    void forget(AccountId account);

    /** Returns how many hints there are, leased ones included. */
    long depth();

    /** Returns the mark by which it is seen that the queue has lost its content. */
    QueueMark mark();
}
