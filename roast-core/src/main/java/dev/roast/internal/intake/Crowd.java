package dev.roast.internal.intake;

import dev.roast.model.Priority;
import dev.roast.model.Refusal;
import dev.roast.model.Tier;
import dev.roast.port.Backlog;
import dev.roast.port.RoastShelf;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Turns submits away when more waits than can be roasted in a set time, the low priorities first: a roast that would be
 * served in hours is better refused now. The backlog is looked at when somebody submits, every few seconds at most. As
 * long as the pace is not known, everybody is let in. Safe for use by many threads.
 */
public final class Crowd {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** How many times the set time may be waiting before a priority is turned away. */
    private static final Map<Priority, Integer> PATIENCE =
            Map.of(Priority.LOW, 1, Priority.NORMAL, 2, Priority.HIGH, 4);

    private final RoastShelf shelf;
    private final Supplier<Instant> now;
    private final Duration longest;
    private final ReentrantLock looking = new ReentrantLock();
    private final Pace pace = new Pace();
    private Instant next = Instant.MIN;
    private volatile Duration expected = Duration.ZERO;

    /**
     * Makes one.
     *
     * @param shelf counts what waits
     * @param now the time
     * @param longest how long what waits may take before the lowest priority is turned away
     */
    public Crowd(RoastShelf shelf, Supplier<Instant> now, Duration longest) {
        this.shelf = shelf;
        this.now = now;
        this.longest = longest;
    }

    /** Returns why somebody of that tier is turned away, if so. */
    Optional<Refusal> turnsAway(Tier tier) {
        look();
        Duration patience = longest.multipliedBy(PATIENCE.getOrDefault(tier.priority(), 1));
        Duration over = expected.minus(patience);
        return over.isNegative() || over.isZero() ? Optional.empty() : Optional.of(Refusals.crowded(wait(over)));
    }

    private static Duration wait(Duration over) {
        if (over.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return over.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : over;
    }

    /** One looks; the others go by what was seen last. */
    private void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            Instant at = now.get();
            if (!at.isBefore(next)) {
                next = at.plus(BETWEEN_LOOKS);
                Backlog backlog = shelf.backlog();
                pace.saw(backlog, at);
                expected = pace.timeFor(backlog.queued()).orElse(Duration.ZERO);
            }
        } finally {
            looking.unlock();
        }
    }
}
