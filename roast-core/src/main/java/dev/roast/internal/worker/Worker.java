package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.RoastId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.JobQueue;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A worker process: takes roasts while it has a free slot, and runs each on a thread of its own. */
public final class Worker {
    /** Between two looks whether it makes sense to take roasts again. */
    private static final Duration NOT_READY = Duration.ofMillis(100);

    private final Store store;
    private final WorkerSettings settings;
    private final Seam seam;
    private final AttemptRunner runner;
    private final Readiness readiness;
    private final Finisher finisher;
    private final Attempts attempts;
    private final Heartbeat heartbeat;
    private final Taker taker;
    private final GroupCommit<StageReached, Boolean> stages;
    private final GroupCommit<Ending, EndResult> endings;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Optional<Seam.Task> beats = Optional.empty();
    private Optional<Seam.Task> takes = Optional.empty();
    private List<Seam.Task> writes = List.of();

    /**
     * Makes one that does nothing yet.
     *
     * @param store the truth
     * @param queue the hints, if there is a queue
     * @param runner what to do with a claimed roast
     * @param readiness how many roasts it makes sense to take
     * @param told what has happened
     * @param settings the figures
     * @param seam threads, waiting and time
     * @param ids new identifiers
     */
    public Worker(
            Store store,
            Optional<JobQueue> queue,
            AttemptRunner runner,
            Readiness readiness,
            WorkerEvents told,
            WorkerSettings settings,
            Seam seam,
            Supplier<UUID> ids) {
        this.store = store;
        this.settings = settings;
        this.seam = seam;
        this.runner = runner;
        this.readiness = readiness;
        this.attempts = new Attempts(seam);
        this.heartbeat = new Heartbeat(store.workers(), attempts, settings, seam, ids);
        this.taker = new Taker(store, queue, seam);
        this.stages = new GroupCommit<>("storing progress", this::write, seam);
        this.endings = new GroupCommit<>("storing endings", store.work()::end, seam);
        this.finisher = new Finisher(store, endings, queue, told, seam);
    }

    /** Returns whether this process' own beats have succeeded for a whole lease: only then may it free others' work. */
    public boolean steady() {
        return heartbeat.steady();
    }

    /** Starts the threads. */
    public void start() {
        heartbeat.beatOnce();
        beats = Optional.of(seam.start("roast-beat", heartbeat::run));
        if (settings.slots() > 0) {
            startWriting();
            takes = Optional.of(seam.start("roast-take", this::takeUntilStopped));
        }
    }

    /**
     * Does one roast on this thread, if one is due and there is somebody to write it.
     *
     * @return which, or empty if none was
     */
    public Optional<RoastId> runOne() {
        heartbeat.beatOnce();
        Seam.Task beating = seam.start("roast-beat", heartbeat::run);
        startWriting();
        try {
            List<Claimed> claimed = new ArrayList<>();
            if (readiness.claimable(0, 1) > 0) {
                taker.take(heartbeat.worker(), 1, Duration.ZERO, claimed::addAll);
            }
            claimed.forEach(this::runHere);
            return claimed.stream().map(one -> one.attempt().roast().id()).findFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            stopWriting();
            heartbeat.stop();
            awaitEnd(beating);
            finisher.leave(heartbeat.worker());
        }
    }

    /** Takes no new work, lets running roasts end, gives back the rest with no error counted, and leaves. */
    public void stop() {
        stopping.set(true);
        takes.ifPresent(Seam.Task::interrupt);
        takes.ifPresent(this::awaitEnd);
        awaitNone(settings.drain());
        attempts.all().forEach(attempt -> attempt.stop(Attempt.Hold.DRAINED));
        awaitNone(settings.beat());
        stopWriting();
        heartbeat.stop();
        beats.ifPresent(this::awaitEnd);
        finisher.leave(heartbeat.worker());
    }

    private void startWriting() {
        writes = List.of(seam.start("roast-progress", stages::run), seam.start("roast-endings", endings::run));
    }

    private void stopWriting() {
        stages.stop();
        endings.stop();
        writes.forEach(this::awaitEnd);
    }

    /** Writes progress, and learns on the way which attempts are not ours any more. */
    private List<Boolean> write(List<StageReached> steps) {
        Set<AttemptRef> mine = store.work().reached(steps);
        List<AttemptRef> asked = steps.stream().map(StageReached::attempt).toList();
        attempts.lose(asked.stream().filter(ref -> !mine.contains(ref)).collect(Collectors.toSet()));
        return asked.stream().map(mine::contains).toList();
    }

    private void takeUntilStopped() {
        try {
            while (!stopping.get()) {
                takeSome();
            }
        } catch (InterruptedException e) {
            // stop() interrupts the wait for work; claimed roasts run on threads of their own
            stopping.set(true);
        }
    }

    private void takeSome() throws InterruptedException {
        int free = awaitFree();
        if (free <= 0) {
            return;
        }
        int claimable = readiness.claimable(attempts.count(), free);
        if (claimable == 0) {
            attempts.awaitRemoval(NOT_READY);
            return;
        }
        List<Attempt> all = new ArrayList<>();
        taker.take(heartbeat.worker(), claimable, WorkerSettings.POLL, claimed -> {
            claimed.forEach(one -> all.add(hold(one)));
            all.stream().filter(attempt -> attempt.claimed().crashes() == 0).forEach(this::runOnItsThread);
        });
        for (Attempt suspect : all) {
            if (suspect.claimed().crashes() > 0) {
                runAlone(suspect, all);
            }
        }
    }

    /**
     * Returns how many slots are free, at the latest after a second. Where few are, it waits a moment for more: what ends
     * together, as one commit has written it, is then followed by one claim and not by one for each.
     */
    private int awaitFree() throws InterruptedException {
        if (free() <= 0) {
            attempts.awaitRemoval(WorkerSettings.POLL);
        }
        int enough = settings.slots() / 4;
        Instant until = seam.now().plus(WorkerSettings.GATHER);
        while (free() < enough && seam.now().isBefore(until)) {
            attempts.awaitAtMost(settings.slots() - enough, Duration.between(seam.now(), until));
        }
        return free();
    }

    private int free() {
        return settings.slots() - attempts.count();
    }

    private Attempt hold(Claimed claimed) {
        Attempt attempt = new Attempt(claimed, stages, heartbeat);
        attempts.add(attempt);
        return attempt;
    }

    /** A roast that has taken a worker down runs with no other beside it, so that it harms none but itself. */
    private void runAlone(Attempt suspect, List<Attempt> claimedTogether) throws InterruptedException {
        long others = claimedTogether.stream()
                .filter(other -> other.claimed().crashes() > 0 && other != suspect)
                .count();
        while (attempts.count() > others + 1 && suspect.hold() == Attempt.Hold.KEPT) {
            attempts.awaitRemoval(WorkerSettings.POLL);
        }
        runOnItsThread(suspect);
        while (attempts.refs().contains(suspect.ref())) {
            attempts.awaitRemoval(WorkerSettings.POLL);
        }
    }

    private void runOnItsThread(Attempt attempt) {
        attempt.runsOn(seam.start("roast-run", () -> run(attempt)));
    }

    private void runHere(Claimed claimed) {
        run(hold(claimed));
    }

    private void run(Attempt attempt) {
        try {
            finisher.started(attempt);
            finisher.finish(attempt, runner.run(attempt.claimed(), attempt));
        } finally {
            attempts.remove(attempt);
        }
    }

    private void awaitNone(Duration atMost) {
        Instant until = seam.now().plus(atMost);
        try {
            while (attempts.count() > 0 && seam.now().isBefore(until)) {
                attempts.awaitRemoval(Duration.ofMillis(100));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(Seam.Task task) {
        try {
            task.join(settings.lease());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
