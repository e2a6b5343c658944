package dev.roast.memory;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.Page;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Hint;
import dev.roast.port.RoastWork;
import dev.roast.port.WorkerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Knows which workers live, and frees what the others held. */
final class MemoryWorkers implements WorkerRegistry {
    private final Commit commit;
    private final Tables tables;
    private final Lifecycle lifecycle;

    MemoryWorkers(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
        this.lifecycle = tables.lifecycle;
    }

    @Override
    public void join(WorkerId worker, Duration lease) {
        commit.run(now -> {
            if (tables.workers.find(worker).isEmpty()) {
                tables.workers.add(worker, lease, now);
            }
        });
    }

    @Override
    public BeatAnswer beat(WorkerId worker, long number, Set<AttemptRef> held) {
        return commit.of(now -> tables.workers
                .find(worker)
                .map(row -> beat(row, number, held, now))
                .orElseGet(BeatAnswer.Gone::new));
    }

    private BeatAnswer beat(WorkerRow worker, long number, Set<AttemptRef> held, Instant now) {
        if (number <= worker.lastBeat) {
            return new BeatAnswer.OutOfOrder();
        }
        worker.lastBeat = number;
        tables.workers.renew(worker, now);
        List<RoastRow> unknown = worker.held.stream()
                .filter(row -> row.claimedAtBeat <= number - 2)
                .filter(row -> row.attemptRef().filter(held::contains).isEmpty())
                .toList();
        unknown.forEach(row -> lifecycle.giveBack(row, now));
        return new BeatAnswer.Alive(held.stream()
                .filter(attempt -> tables.heldBy(attempt).isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Hint> leave(WorkerId worker) {
        return commit.of(
                now -> tables.workers.find(worker).map(row -> leave(row, now)).orElseGet(List::of));
    }

    private List<Hint> leave(WorkerRow worker, Instant now) {
        List<RoastRow> held = List.copyOf(worker.held);
        held.forEach(row -> lifecycle.giveBack(row, now));
        tables.workers.remove(worker);
        return held.stream().map(RoastRow::hint).toList();
    }

    @Override
    public List<Hint> freeStalled(Duration deadline, int max) {
        return commit.of(now -> {
            List<RoastRow> freed = new ArrayList<>();
            for (WorkerRow dead : tables.workers.dead(now, max)) {
                freed.addAll(requeued(List.copyOf(dead.held), row -> crashed(row, now), now));
                tables.workers.remove(dead);
            }
            List<RoastRow> overdue = lifecycle.running.until(now.minus(deadline), max);
            freed.addAll(requeued(overdue, row -> timedOut(row, now), now));
            return freed.stream().map(RoastRow::hint).toList();
        });
    }

    /** Gives back those that are not ended, and returns them. */
    private List<RoastRow> requeued(List<RoastRow> rows, Predicate<RoastRow> ended, Instant now) {
        List<RoastRow> freed = rows.stream().filter(row -> !ended.test(row)).toList();
        freed.forEach(row -> lifecycle.giveBack(row, now));
        return freed;
    }

    /** The document is suspected only while it was being read: later steps touch the text alone. */
    private boolean crashed(RoastRow row, Instant now) {
        if (row.stage.filter(MemoryWorkers::readsDocument).isPresent()) {
            row.crashes++;
        }
        if (row.crashes < RoastWork.MAX_CRASHES) {
            return false;
        }
        lifecycle.quarantine(
                row,
                "The document stopped its worker " + row.crashes + " times; export it as a PDF anew and submit that.",
                now);
        return true;
    }

    private static boolean readsDocument(Stage stage) {
        return stage.compareTo(Stage.EXTRACT_TEXT) >= 0 && stage.compareTo(Stage.COMPOSE_PROMPT) <= 0;
    }

    private boolean timedOut(RoastRow row, Instant now) {
        row.errors++;
        if (row.errors < RoastWork.MAX_ERRORS) {
            return false;
        }
        lifecycle.fail(
                row, new Failure(FailureCode.TIMED_OUT, "No attempt ended in time; submit it again later."), now);
        return true;
    }

    @Override
    public Page<Hint> dueForHint(Optional<String> after, Duration overdueFor, int max) {
        return commit.of(now -> {
            List<RoastRow> found = lifecycle.queued.dueBehind(after.map(Tokens::slot), now.minus(overdueFor), max + 1L);
            List<RoastRow> page = found.subList(0, Math.min(max, found.size()));
            Optional<String> next = found.size() > max ? page.get(max - 1).slot.map(Tokens::of) : Optional.empty();
            return new Page<>(page.stream().map(RoastRow::hint).toList(), next);
        });
    }
}
