package dev.roast.testkit.simulation;

import dev.roast.model.AccountId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.QueueMark;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A queue that does as it should, and waits in simulated time. */
final class SimulatedQueue implements JobQueue {
    private final LockStep steps;
    private final JobQueue real;
    private final List<Strand> waiting = new ArrayList<>();

    SimulatedQueue(LockStep steps, JobQueue real) {
        this.steps = steps;
        this.real = real;
    }

    @Override
    public void offer(List<Hint> hints) {
        real.offer(hints);
        waiting.forEach(steps::wake);
        waiting.clear();
    }

    @Override
    public List<Hint> take(int max, Duration lease, Duration wait) {
        Instant until = steps.now().plus(wait);
        List<Hint> taken = real.take(max, lease, Duration.ZERO);
        while (taken.isEmpty()
                && steps.now().isBefore(until)
                && !Thread.currentThread().isInterrupted()) {
            waiting.add(steps.current());
            steps.await(Optional.of(Duration.between(steps.now(), until)));
            waiting.remove(steps.current());
            taken = real.take(max, lease, Duration.ZERO);
        }
        return taken;
    }

    @Override
    public void ack(Collection<RoastRef> roasts) {
        real.ack(roasts);
    }

    @Override
    public void forget(AccountId account) {
        real.forget(account);
    }

    @Override
    public long depth() {
        return real.depth();
    }

    @Override
    public QueueMark mark() {
        return real.mark();
    }
}
