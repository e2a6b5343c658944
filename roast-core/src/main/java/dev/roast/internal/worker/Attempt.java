package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.RoastWork;
import dev.roast.port.StageReached;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** One roast in this worker's hands, from the claim to the ending. */
public final class Attempt {

    /** What has become of the worker's hold. */
    enum Hold {
        KEPT,
        /** The store says that it is not ours any more. */
        LOST,
        /** The worker is closing and its patience is at an end. */
        DRAINED
    }

    private final Claimed claimed;
    private final RoastWork work;
    private final Heartbeat heartbeat;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Hold hold = Hold.KEPT;
    private Optional<Seam.Task> thread = Optional.empty();

    Attempt(Claimed claimed, RoastWork work, Heartbeat heartbeat) {
        this.claimed = claimed;
        this.work = work;
        this.heartbeat = heartbeat;
    }

    Claimed claimed() {
        return claimed;
    }

    AttemptRef ref() {
        return claimed.attempt();
    }

    Hold hold() {
        return hold;
    }

    /**
     * Notes that a step is about to begin. A paid step begins only when the store has confirmed it, and only while this
     * worker's last confirmed beat is fresh: a worker that was paused does not pay for what another is doing by now.
     *
     * @param stage which
     * @return whether to go on
     */
    public boolean reached(Stage stage) {
        if (hold != Hold.KEPT || (stage == Stage.GENERATE && !heartbeat.mayPay())) {
            return false;
        }
        boolean mine = work.reached(List.of(new StageReached(ref(), stage))).contains(ref());
        if (!mine) {
            stop(Hold.LOST);
        }
        return mine && hold == Hold.KEPT && (stage != Stage.GENERATE || heartbeat.mayPay());
    }

    void runsOn(Seam.Task task) {
        lock.lock();
        try {
            thread = Optional.of(task);
            interruptUnlessKept();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the work, wherever it is: a model call is aborted by the interrupt. */
    void stop(Hold why) {
        lock.lock();
        try {
            if (hold == Hold.KEPT || why == Hold.LOST) {
                hold = why;
                interruptUnlessKept();
            }
        } finally {
            lock.unlock();
        }
    }

    private void interruptUnlessKept() {
        if (hold != Hold.KEPT) {
            thread.ifPresent(Seam.Task::interrupt);
        }
    }
}
