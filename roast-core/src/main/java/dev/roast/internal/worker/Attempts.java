package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.port.AttemptRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What this worker holds. Safe for use by many threads. */
final class Attempts {
    private final Map<AttemptRef, Attempt> held = new ConcurrentHashMap<>();
    private final Seam.Signal freed;

    /** Above it a removal wakes nobody: who waits for many would be woken by each of them. */
    private volatile int wakeAt = Integer.MAX_VALUE;

    Attempts(Seam seam) {
        this.freed = seam.signal();
    }

    void add(Attempt attempt) {
        held.put(attempt.ref(), attempt);
    }

    void remove(Attempt attempt) {
        held.remove(attempt.ref());
        if (held.size() <= wakeAt) {
            freed.give();
        }
    }

    int count() {
        return held.size();
    }

    Set<AttemptRef> refs() {
        return Set.copyOf(held.keySet());
    }

    List<Attempt> all() {
        return List.copyOf(held.values());
    }

    void lose(Set<AttemptRef> lost) {
        lost.forEach(ref -> Optional.ofNullable(held.get(ref)).ifPresent(attempt -> attempt.stop(Attempt.Hold.LOST)));
    }

    /** Waits until one is removed. */
    void awaitRemoval(Duration atMost) throws InterruptedException {
        freed.await(atMost);
    }

    /** Waits until so many or fewer are held; may return earlier. */
    void awaitAtMost(int most, Duration atMost) throws InterruptedException {
        wakeAt = most;
        try {
            if (held.size() > most) {
                freed.await(atMost);
            }
        } finally {
            wakeAt = Integer.MAX_VALUE;
        }
    }
}
