package dev.roast.port;

import dev.roast.model.Page;
import dev.roast.model.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the {@link Store} that knows which workers live. One row for each life of a worker process.
 *
 * <p>Beats of one worker are numbered from 1 and sent one after the other; a retry is a new beat with a fresh list.
 */
public interface WorkerRegistry {

    /**
     * Begins a worker's life.
     *
     * @param worker a new id; joining again under the same one changes nothing
     * @param lease how long it counts as living after a beat
     */
    void join(WorkerId worker, Duration lease);

    /**
     * Renews a worker's lease and settles what it holds, in one commit. A roast of this worker that the list lacks, and
     * that was claimed when its last beat number was {@code number - 2} or lower, is freed as by {@link #leave}: the
     * worker does not know of it.
     *
     * @param worker whose
     * @param number greater than that of every beat before
     * @param held the attempts that the worker is at
     * @return whether it counts, and what was lost
     */
    BeatAnswer beat(WorkerId worker, long number, Set<AttemptRef> held);

    /**
     * Ends a worker's life: what it still holds becomes queued and due, and nothing is counted.
     *
     * @param worker whose; an unknown one is passed over
     * @return what was freed, to be offered to the queue
     */
    List<Hint> leave(WorkerId worker);

    /**
     * Frees what no living worker holds. First, workers whose lease has run out, one by one, each looked at again under
     * its lock and dropped in the same commit: their roasts become queued and due; {@code crashes} rises for those
     * whose stage is {@code EXTRACT_TEXT} to {@code COMPOSE_PROMPT}, and the {@value RoastWork#MAX_CRASHES}rd crash
     * quarantines. Then attempts that have run for longer than the deadline, whether their worker lives or not: their
     * errors rise by one, and they become queued and due, or failed with {@code TIMED_OUT} at the
     * {@value RoastWork#MAX_ERRORS}th.
     *
     * <p>Only a caller whose own beats have succeeded without a gap for a whole lease may call this, so that a store that
     * was away frees nobody.
     *
     * @param deadline how long an attempt may take
     * @param max how many workers, and how many overdue attempts, at most
     * @return what became due, to be offered to the queue
     */
    List<Hint> freeStalled(Duration deadline, int max);

    /**
     * Lists roasts that are queued and due, so that they can be offered to the queue, the longest due first, so that what
     * becomes due later comes behind the pages that were read before.
     *
     * @param after the {@code next} of the page before; empty for the first
     * @param overdueFor only those that have been due for at least so long; zero for all
     * @param max how many at most
     * @return a page
     */
    Page<Hint> dueForHint(Optional<String> after, Duration overdueFor, int max);
}
