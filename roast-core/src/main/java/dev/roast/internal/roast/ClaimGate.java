package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many roasts it makes sense to take into this process: as many as its models can be asked about. While all circuits are
 * open that is none, so that roasts wait in the queue and not in turns of being claimed and given back; when a trial is due
 * it is one.
 */
final class ClaimGate {
    /** A claimed roast needs some time until it is its model's trial; meanwhile no other is claimed for it. */
    private static final long MILLIS_BETWEEN_TRIALS = 1_000;
    /** More than any process holds, and not so much that a sum of it overflows. */
    private static final long PLENTY = 1_000_000;

    private final List<GuardedModel> models;
    private final Duration patience;
    private final Seam seam;
    private final AtomicLong lastTrialMillis = new AtomicLong();

    ClaimGate(List<GuardedModel> models, Duration patience, Seam seam) {
        this.models = models;
        this.patience = patience;
        this.seam = seam;
    }

    int claimable(int held, int free) {
        long capacity = models.stream()
                .mapToLong(model -> Math.min(model.capacity(), PLENTY))
                .sum();
        if (capacity > 0) {
            return (int) Math.max(0, Math.min(free, capacity - held));
        }
        Instant now = seam.now();
        if (allAwayForLong(now)) {
            return free;
        }
        return trialDue() && first(now) ? Math.min(free, 1) : 0;
    }

    /** Then roasts are old, or soon are, and the house writes them. */
    private boolean allAwayForLong(Instant now) {
        Instant longAgo = now.minus(patience);
        return models.stream()
                .allMatch(model -> model.circuit()
                        .awaySince()
                        .filter(since -> !since.isAfter(longAgo))
                        .isPresent());
    }

    private boolean trialDue() {
        return models.stream()
                .anyMatch(
                        model -> !model.circuit().closed() && model.turnsAway().isEmpty());
    }

    private boolean first(Instant now) {
        long last = lastTrialMillis.get();
        long millis = now.toEpochMilli();
        return millis - last > MILLIS_BETWEEN_TRIALS && lastTrialMillis.compareAndSet(last, millis);
    }
}
