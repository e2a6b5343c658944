package dev.roast.example.web;

import dev.roast.model.Page;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Hint;
import dev.roast.port.Store;
import dev.roast.port.WorkerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notes when the last beat was sent that went through. */
final class MeteredWorkers implements WorkerRegistry {
    private final WorkerRegistry workers;
    private final Metrics metrics;

    private MeteredWorkers(WorkerRegistry workers, Metrics metrics) {
        this.workers = workers;
        this.metrics = metrics;
    }

    static Store in(Store store, Metrics metrics) {
        return new Store(
                store.accounts(),
                store.sessions(),
                store.audit(),
                store.intake(),
                store.work(),
                new MeteredWorkers(store.workers(), metrics),
                store.roasts(),
                store.resumes(),
                store.files(),
                store.sweepLock(),
                store.dueSignal());
    }

    @Override
    public void join(WorkerId worker, Duration lease) {
        long sent = System.nanoTime();
        workers.join(worker, lease);
        metrics.beat(sent);
    }

    @Override
    public BeatAnswer beat(WorkerId worker, long number, Set<AttemptRef> held) {
        long sent = System.nanoTime();
        BeatAnswer answer = workers.beat(worker, number, held);
        if (!(answer instanceof BeatAnswer.Gone) && !(answer instanceof BeatAnswer.OutOfOrder)) {
            metrics.beat(sent);
        }
        return answer;
    }

    @Override
    public List<Hint> leave(WorkerId worker) {
        List<Hint> free = workers.leave(worker);
        metrics.beatsEnded();
        return free;
    }

    @Override
    public List<Hint> freeStalled(Duration deadline, int max) {
        return workers.freeStalled(deadline, max);
    }

    @Override
    public Page<Hint> dueForHint(Optional<String> after, Duration overdueFor, int max) {
        return workers.dueForHint(after, overdueFor, max);
    }
}
