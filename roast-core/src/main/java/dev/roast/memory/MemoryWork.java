package dev.roast.memory;

import dev.roast.model.FileKey;
import dev.roast.model.RoastState;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.NewFile;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.StageReached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives roasts to workers and takes what they made of them. */
final class MemoryWork implements RoastWork {
    private final Commit commit;
    private final Tables tables;
    private final Lifecycle lifecycle;

    MemoryWork(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
        this.lifecycle = tables.lifecycle;
    }

    @Override
    public List<Claimed> claim(WorkerId worker, List<RoastRef> roasts) {
        return commit.of(now ->
                tables.workers.find(worker).map(by -> claim(by, roasts, now)).orElseGet(List::of));
    }

    private List<Claimed> claim(WorkerRow worker, List<RoastRef> roasts, Instant now) {
        List<Claimed> claimed = new ArrayList<>();
        for (RoastRef ref : roasts) {
            tables.roast(ref)
                    .filter(row -> row.state == RoastState.QUEUED && lifecycle.queued.isDue(row, now))
                    .flatMap(row -> claim(worker, row, now))
                    .ifPresent(claimed::add);
        }
        return List.copyOf(claimed);
    }

    @Override
    public List<Claimed> claimDue(WorkerId worker, int max) {
        return commit.of(now ->
                tables.workers.find(worker).map(by -> claimDue(by, max, now)).orElseGet(List::of));
    }

    private List<Claimed> claimDue(WorkerRow worker, int max, Instant now) {
        List<Claimed> claimed = new ArrayList<>();
        List<RoastRow> turn = lifecycle.queued.take(max, now);
        while (!turn.isEmpty()) {
            turn.forEach(row -> claim(worker, row, now).ifPresent(claimed::add));
            turn = lifecycle.queued.take(max - claimed.size(), now);
        }
        return List.copyOf(claimed);
    }

    private Optional<Claimed> claim(WorkerRow worker, RoastRow row, Instant now) {
        if (row.attempt - row.attemptsBefore >= MAX_ATTEMPTS) {
            lifecycle.quarantine(
                    row, "It was tried " + MAX_ATTEMPTS + " times and never came to an end; submit it again.", now);
            return Optional.empty();
        }
        return Optional.of(row.claimed(lifecycle.claim(row, worker, now), now));
    }

    @Override
    public Set<AttemptRef> reached(List<StageReached> progress) {
        return commit.of(now -> {
            Set<AttemptRef> held = new HashSet<>();
            for (StageReached step : progress) {
                tables.heldBy(step.attempt()).ifPresent(row -> {
                    lifecycle.reached(row, step.stage());
                    held.add(step.attempt());
                });
            }
            return Set.copyOf(held);
        });
    }

    @Override
    public List<EndResult> end(List<Ending> endings) {
        return commit.of(now -> endings.stream().map(ending -> end(ending, now)).toList());
    }

    private EndResult end(Ending ending, Instant now) {
        Optional<RoastRow> held = tables.heldBy(ending.attempt());
        if (held.isPresent()) {
            held.get().noteEnding(ending);
            return end(held.get(), ending, now);
        }
        return tables.roast(ending.attempt().roast())
                .filter(row -> row.endedBy(ending))
                .map(row -> EndResult.ALREADY_YOURS)
                .orElse(EndResult.STALE);
    }

    private EndResult end(RoastRow row, Ending ending, Instant now) {
        if (ending instanceof Ending.Done done) {
            lifecycle.done(row, done.report(), now);
            return adopted(row, done, now) ? EndResult.ENDED : EndResult.ENDED_WITHOUT_FILE;
        } else if (ending instanceof Ending.Failed failed) {
            lifecycle.fail(row, failed.failure(), now);
        } else if (ending instanceof Ending.GivenBack back) {
            row.errors += back.countsAsError() ? 1 : 0;
            lifecycle.giveBack(row, now.plus(back.delay()));
        }
        return EndResult.ENDED;
    }

    private boolean adopted(RoastRow row, Ending.Done done, Instant now) {
        if (done.annotated().isEmpty()) {
            return true;
        }
        FileKey key = done.annotated().get();
        NewFile.Content own = new NewFile.Content.Derived(done.attempt());
        Optional<FileRow> file = tables.files
                .find(key)
                .filter(some -> some.content.equals(Optional.of(own)))
                .filter(some -> some.adoptable(now));
        file.ifPresent(some -> {
            tables.files.adopt(some);
            row.annotated = Optional.of(key);
        });
        return file.isPresent();
    }
}
