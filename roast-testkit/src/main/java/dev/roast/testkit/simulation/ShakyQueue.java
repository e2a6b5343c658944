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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A queue that keeps nothing of what a queue needs not keep: hints get lost, come twice, late, and in another order, and
 * all can be gone at once. Waiting for a hint is waiting in simulated time.
 */
final class ShakyQueue implements JobQueue {
    private final LockStep steps;
    private final Weather weather;
    private final Witness witness;
    private final Supplier<JobQueue> empty;
    private final List<Strand> waiting = new ArrayList<>();
    private final List<Hint> again = new ArrayList<>();
    private JobQueue real;

    ShakyQueue(LockStep steps, Weather weather, Witness witness, Supplier<JobQueue> empty) {
        this.steps = steps;
        this.weather = weather;
        this.witness = witness;
        this.empty = empty;
        this.real = empty.get();
    }

    void loseAll() {
        real = empty.get();
        again.clear();
    }

    @Override
    public void offer(List<Hint> hints) {
        hints.forEach(this::offer);
        waiting.forEach(steps::wake);
        waiting.clear();
    }

    private void offer(Hint hint) {
        if (!weather.hintInTrouble()) {
            real.offer(List.of(hint));
            return;
        }
        switch (steps.random().nextInt(3)) {
            case 0 ->
                steps.start("late hint", Optional.empty(), () -> {
                    steps.pause(weather.someTime());
                    real.offer(List.of(hint));
                });
            case 1 -> {
                real.offer(List.of(hint));
                again.add(hint);
            }
            default -> steps.trace().add(0, "hint lost", steps.now());
        }
    }

    @Override
    public List<Hint> take(int max, Duration lease, Duration wait) {
        Instant until = steps.now().plus(wait);
        List<Hint> taken = takeNow(max, lease);
        while (taken.isEmpty()
                && steps.now().isBefore(until)
                && !Thread.currentThread().isInterrupted()) {
            waiting.add(steps.current());
            steps.await(Optional.of(Duration.between(steps.now(), until)));
            waiting.remove(steps.current());
            taken = takeNow(max, lease);
        }
        return taken;
    }

    private List<Hint> takeNow(int max, Duration lease) {
        List<Hint> taken = new ArrayList<>(real.take(max, lease, Duration.ZERO));
        while (taken.size() < max && !again.isEmpty()) {
            Hint second = again.remove(again.size() - 1);
            if (taken.stream().noneMatch(hint -> hint.roast().equals(second.roast()))) {
                taken.add(second);
            }
        }
        taken.forEach(hint -> witness.taken(hint.roast()));
        if (weather.hintInTrouble()) {
            Collections.shuffle(taken, steps.random());
        }
        return taken;
    }

    @Override
    public void ack(Collection<RoastRef> roasts) {
        roasts.forEach(witness::acked);
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
