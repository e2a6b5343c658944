package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.WorkerId;
import dev.roast.port.Claimed;
import dev.roast.port.DueSignal;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gets work: hints from the queue, which become claims in the store; where there is no queue, or it can't be reached,
 * straight from the store. The queue's part ends at the claim.
 */
final class Taker {
    private final RoastWork work;
    private final Optional<DueSignal> due;
    private final Optional<JobQueue> queue;
    private final Seam seam;
    private final Complaint queueComplaint = new Complaint("taking from the queue");
    private final Complaint claimComplaint = new Complaint("claiming");

    Taker(Store store, Optional<JobQueue> queue, Seam seam) {
        this.work = store.work();
        this.due = store.dueSignal();
        this.queue = queue;
        this.seam = seam;
    }

    /**
     * Waits at most about a second for work, and claims up to so many.
     *
     * @param begin is given what was claimed before the queue is told of it, so that the work does not wait for that
     */
    void take(WorkerId worker, int free, Duration wait, Consumer<List<Claimed>> begin) throws InterruptedException {
        try {
            claim(worker, free, wait, begin);
            claimComplaint.over();
        } catch (RuntimeException e) {
            claimComplaint.raise(e);
            seam.sleep(WorkerSettings.POLL);
        }
    }

    private void claim(WorkerId worker, int free, Duration wait, Consumer<List<Claimed>> begin)
            throws InterruptedException {
        Optional<List<Hint>> hints = queue.flatMap(some -> hints(some, free, wait));
        if (hints.isEmpty()) {
            begin.accept(claimDue(worker, free, wait));
            return;
        }
        List<RoastRef> roasts = hints.get().stream().map(Hint::roast).toList();
        if (!roasts.isEmpty()) {
            begin.accept(work.claim(worker, roasts));
            ack(roasts);
        }
    }

    private Optional<List<Hint>> hints(JobQueue some, int free, Duration wait) {
        try {
            List<Hint> hints = some.take(free, WorkerSettings.HINT_LEASE, wait);
            queueComplaint.over();
            return Optional.of(hints);
        } catch (RuntimeException e) {
            queueComplaint.raise(e);
            return Optional.empty();
        }
    }

    private List<Claimed> claimDue(WorkerId worker, int free, Duration wait) throws InterruptedException {
        List<Claimed> claimed = work.claimDue(worker, free);
        if (claimed.isEmpty() && !wait.isZero()) {
            awaitDue(wait);
        }
        return claimed;
    }

    private void awaitDue(Duration wait) throws InterruptedException {
        if (due.isPresent()) {
            due.get().await(wait);
        } else {
            seam.sleep(wait);
        }
    }

    private void ack(List<RoastRef> roasts) {
        try {
            queue.ifPresent(some -> some.ack(roasts));
        } catch (RuntimeException e) {
            queueComplaint.raise(e);
        }
    }
}
