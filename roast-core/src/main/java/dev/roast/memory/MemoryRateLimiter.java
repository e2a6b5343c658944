package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts in the memory of one process, with exact sliding windows.
 *
 * <p>The algorithm is the sliding-window log: each subject has the times and amounts of what was let through, and a take
 * passes if what lies in the window that ends now leaves room for it. So the promise of
 * {@link dev.roast.port.Limit} holds for every span, which fixed windows, their weighted mixture and GCRA (all of which let
 * up to twice the amount through in some span) do not give, and {@code resetsIn} and {@code retryAfter} are exact. A span
 * has its beginning and not its end: what was taken at 0 s does not count at 60 s against a window of 60 s.
 *
 * <p>A subject is asked with the same limits each time; if they change, what was let through counts on. It holds at most as
 * many entries as the amount of its limit with the longest window, fewer if several were taken at the same instant; a take
 * costs time in proportion to them. Subjects whose windows are empty are dropped as others
 * take, so at most about half of what is held is of no use. A take of more than a limit's amount is always refused; its
 * {@code retryAfter} is then the whole window. If the clock goes back, time stands until it has caught up.
 *
 * <p>What is given back is the oldest of what counts, so that the promise holds even when another take of the subject came
 * in between. Safe for use by many threads.
 */
public final class MemoryRateLimiter implements RateLimiter {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, WindowLog> subjects = new HashMap<>();
    private Instant latest = Instant.MIN;
    private long takesSinceSweep;

    /**
     * Makes one that has let nothing through yet.
     *
     * @param clock by which windows slide
     */
    public MemoryRateLimiter(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Decision take(List<Take> takes) {
        if (takes.isEmpty()) {
            throw new IllegalArgumentException("nothing to take, give at least one");
        }
        lock.lock();
        try {
            return takeInOrder(takes, now());
        } finally {
            lock.unlock();
        }
    }

    private Decision takeInOrder(List<Take> takes, Instant now) {
        List<Decision> allowed = new ArrayList<>();
        for (Take take : takes) {
            Decision decision = takeOne(take, now);
            if (!decision.allowed()) {
                takes.subList(0, allowed.size()).forEach(this::undo);
                return decision;
            }
            allowed.add(decision);
        }
        return allowed.stream()
                .min(Comparator.comparingLong(Decision::remaining))
                .orElseThrow();
    }

    private Decision takeOne(Take take, Instant now) {
        sweepNowAndThen(now);
        return subjects.computeIfAbsent(take.subject(), subject -> new WindowLog())
                .take(take, now);
    }

    private void undo(Take take) {
        subjects.computeIfAbsent(take.subject(), subject -> new WindowLog()).undo(take.amount());
    }

    @Override
    public void giveBack(Take take) {
        lock.lock();
        try {
            WindowLog log = subjects.get(take.subject());
            if (log != null) {
                log.giveBack(take.amount(), now());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Decision peek(Take take) {
        lock.lock();
        try {
            Decision decision = takeOne(take, now());
            if (decision.allowed()) {
                undo(take);
            }
            return decision;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forget(AccountId account) {
        lock.lock();
        try {
            subjects.values().removeIf(log -> log.belongsTo(account));
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many subjects are in memory. */
    int subjects() {
        lock.lock();
        try {
            return subjects.size();
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        Instant now = clock.instant();
        if (now.isAfter(latest)) {
            latest = now;
        }
        return latest;
    }

    /** One pass over all subjects for as many takes as there are subjects, so its cost a take is constant. */
    private void sweepNowAndThen(Instant now) {
        takesSinceSweep++;
        if (takesSinceSweep > subjects.size()) {
            subjects.values().removeIf(log -> log.isEmpty(now));
            takesSinceSweep = 0;
        }
    }
}
