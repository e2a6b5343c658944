package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.WorkerId;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RoastEvent;
import dev.roast.port.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends attempts in the store. The result comes first; an outcome that is not known is asked for again until it is known,
 * even when the attempt seems lost meanwhile: that may be the work of the very ending whose answer did not come.
 */
final class Finisher {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Store store;
    private final GroupCommit<Ending, EndResult> endings;
    private final Optional<JobQueue> queue;
    private final WorkerEvents told;
    private final Seam seam;
    private final Complaint complaint = new Complaint("storing an ending");

    Finisher(
            Store store,
            GroupCommit<Ending, EndResult> endings,
            Optional<JobQueue> queue,
            WorkerEvents told,
            Seam seam) {
        this.store = store;
        this.endings = endings;
        this.queue = queue;
        this.told = told;
        this.seam = seam;
    }

    void started(Attempt attempt) {
        Claimed claimed = attempt.claimed();
        told.tell(new RoastEvent.Claimed(
                claimed.attempt().roast(), claimed.attempt().attempt(), claimed.age()));
    }

    void finish(Attempt attempt, Optional<Ending> ending) {
        attempt.ends();
        boolean interrupted = Thread.interrupted();
        if (attempt.hold() == Attempt.Hold.LOST) {
            tellLost(attempt);
        } else if (attempt.hold() == Attempt.Hold.DRAINED
                && !(ending.isPresent() && ending.get() instanceof Ending.Done)) {
            end(attempt, new Ending.GivenBack(attempt.ref(), Duration.ZERO, false));
        } else {
            end(attempt, ending.orElse(new Ending.GivenBack(attempt.ref(), WorkerSettings.POLL, false)));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends this worker's life in the store and hints at what it had to leave. */
    void leave(WorkerId worker) {
        try {
            List<Hint> left = store.workers().leave(worker);
            queue.ifPresent(some -> some.offer(left));
        } catch (RuntimeException e) {
            complaint.raise(e);
        }
    }

    private void end(Attempt attempt, Ending ending) {
        Duration pause = FIRST_PAUSE;
        boolean unknown = false;
        while (unknown || attempt.hold() != Attempt.Hold.LOST) {
            try {
                EndResult result = endings.write(attempt.ref(), ending);
                complaint.over();
                tell(attempt, ending, result);
                return;
            } catch (RuntimeException e) {
                unknown = e instanceof PortUnavailableException;
                complaint.raise(e);
            }
            if (attempt.hold() == Attempt.Hold.DRAINED) {
                return;
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        tellLost(attempt);
    }

    private void sleep(Duration pause) {
        try {
            seam.sleep(pause);
        } catch (InterruptedException e) {
            // only the caller of runOne can be interrupted here: what it began is ended first, without a pause
            return;
        }
    }

    private void tell(Attempt attempt, Ending ending, EndResult result) {
        if (result == EndResult.STALE) {
            tellLost(attempt);
            return;
        }
        int number = attempt.ref().attempt();
        if (ending instanceof Ending.Done) {
            told.tell(new RoastEvent.Done(
                    attempt.ref().roast(), number, attempt.claimed().age()));
        } else if (ending instanceof Ending.Failed failed) {
            told.tell(new RoastEvent.Failed(
                    attempt.ref().roast(), number, failed.failure().code()));
        } else if (ending instanceof Ending.GivenBack back) {
            told.tell(new RoastEvent.Retrying(attempt.ref().roast(), number, back.delay()));
            hint(attempt, back);
        }
    }

    private void hint(Attempt attempt, Ending.GivenBack back) {
        if (back.delay().isZero()) {
            try {
                queue.ifPresent(some -> some.offer(List.of(
                        new Hint(attempt.ref().roast(), attempt.claimed().priority()))));
            } catch (RuntimeException e) {
                complaint.raise(e);
            }
        }
    }

    private void tellLost(Attempt attempt) {
        told.tell(new RoastEvent.Lost(attempt.ref().roast(), attempt.ref().attempt()));
    }
}
