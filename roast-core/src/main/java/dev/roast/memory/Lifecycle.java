package dev.roast.memory;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.RoastRef;
import java.time.Instant;
import java.util.Optional;

/** The changes of a roast's state. Each is one step, and keeps the indexes and counts that go with the state. */
final class Lifecycle {
    final QueuedRoasts queued = new QueuedRoasts();
    final Schedule<RoastRow> running = new Schedule<>();
    final Shelf<RoastRef, RoastRow> deadLetters = new Shelf<>();

    /** How many there ever were. */
    long accepted;

    /** A new roast becomes queued, and is charged. */
    void begin(RoastRow row, Instant now) {
        accepted++;
        charge(row, now);
        queued.add(row, now);
    }

    /** A failed roast becomes queued once more, and is charged anew. */
    void replay(RoastRow row, Instant now) {
        deadLetters.remove(row.ref());
        charge(row, now);
        row.errors = 0;
        row.crashes = 0;
        row.attemptsBefore = row.attempt;
        row.paid = false;
        row.beganAt = now;
        row.failure = Optional.empty();
        row.endedAt = Optional.empty();
        toQueue(row, now);
    }

    AttemptRef claim(RoastRow row, WorkerRow worker, Instant now) {
        queued.remove(row);
        AttemptRef attempt = new AttemptRef(row.ref(), row.attempt + 1, worker.id);
        row.state = RoastState.RUNNING;
        row.attempt = attempt.attempt();
        row.stage = Optional.of(Stage.CLAIM);
        row.claimedAtBeat = worker.lastBeat;
        row.worker = Optional.of(worker);
        row.slot = Optional.of(running.add(now, row));
        row.version++;
        worker.held.add(row);
        return attempt;
    }

    void reached(RoastRow row, Stage stage) {
        if (row.stage.filter(written -> written.compareTo(stage) < 0).isPresent()) {
            row.stage = Optional.of(stage);
            row.paid |= stage == Stage.GENERATE;
            row.version++;
        }
    }

    /** A running roast becomes queued. */
    void giveBack(RoastRow row, Instant dueAt) {
        leaveIndex(row);
        toQueue(row, dueAt);
    }

    void done(RoastRow row, String report, Instant now) {
        end(row, RoastState.DONE, now);
        row.report = Optional.of(report);
    }

    void fail(RoastRow row, Failure failure, Instant now) {
        end(row, RoastState.FAILED, now);
        row.failure = Optional.of(failure);
        refund(row);
        if (!failure.code().refusesDocument()) {
            deadLetters.put(row.ref(), row);
        }
    }

    void quarantine(RoastRow row, String message, Instant now) {
        fail(row, new Failure(FailureCode.QUARANTINED, message), now);
    }

    void cancel(RoastRow row, Instant now) {
        end(row, RoastState.CANCELLED, now);
        if (!row.paid) {
            refund(row);
        }
    }

    /** An ended roast goes for good. */
    void forget(RoastRow row) {
        deadLetters.remove(row.ref());
        if (row.charged) {
            row.day.deleted++;
            row.month.deleted++;
        }
    }

    private void toQueue(RoastRow row, Instant dueAt) {
        row.state = RoastState.QUEUED;
        row.stage = Optional.empty();
        row.version++;
        queued.add(row, dueAt);
    }

    private void end(RoastRow row, RoastState state, Instant now) {
        leaveIndex(row);
        row.state = state;
        row.endedAt = Optional.of(now);
        row.version++;
        row.account.inFlight--;
        row.resume.inFlight--;
    }

    private void leaveIndex(RoastRow row) {
        if (row.state == RoastState.QUEUED) {
            queued.remove(row);
        } else {
            row.slot.ifPresent(running::remove);
            row.slot = Optional.empty();
            row.worker.ifPresent(worker -> worker.held.remove(row));
            row.worker = Optional.empty();
        }
    }

    private static void charge(RoastRow row, Instant now) {
        row.day = row.account.quota.day(now);
        row.month = row.account.quota.month(now);
        row.day.used++;
        row.month.used++;
        row.charged = true;
        row.account.inFlight++;
        row.resume.inFlight++;
    }

    private static void refund(RoastRow row) {
        if (row.charged) {
            row.charged = false;
            row.day.used--;
            row.month.used--;
        }
    }
}
