package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.StageReached;
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
    private final GroupCommit<StageReached, Boolean> stages;
    private final Heartbeat heartbeat;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Hold hold = Hold.KEPT;
    private Optional<Seam.Task> thread = Optional.empty();

    Attempt(Claimed claimed, GroupCommit<StageReached, Boolean> stages, Heartbeat heartbeat) {
        this.claimed = claimed;
        this.stages = stages;
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
     * Tells that a step is about to begin. Opening the document and paying begin only when the store has confirmed it: the
     * first as a crash is then known to be the document's, the second as nobody else may be paying; and only while this
     * worker's last confirmed beat is fresh, as a worker that was paused does not know what another is doing by now. All
     * other steps are noted, and written together with others'.
     *
     * @param stage which
     * @return whether to go on
     */
    public boolean reached(Stage stage) {
        if (hold != Hold.KEPT) {
            return false;
        }
        if (stage == Stage.GENERATE) {
            return heartbeat.mayPay() && confirmed(stage) && heartbeat.mayPay();
        }
        if (stage == Stage.EXTRACT_TEXT) {
            return confirmed(stage);
        }
        stages.note(ref(), new StageReached(ref(), stage));
        return true;
    }

    private boolean confirmed(Stage stage) {
        return stages.write(ref(), new StageReached(ref(), stage)) && hold == Hold.KEPT;
    }

    /** From now on nothing interrupts its thread: what is left to do is to end it. */
    void ends() {
        lock.lock();
        try {
            thread = Optional.empty();
            stages.forget(ref());
        } finally {
            lock.unlock();
        }
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
