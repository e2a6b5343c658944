package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.QueueMark;
import dev.roast.port.RoastRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue in the memory of one process. Putting in and taking out cost little more with 100,000 hints than with one.
 *
 * <p>Leases end by the given clock. A hint whose lease has ended is back at its old place in its account's list. An ack
 * removes leased hints only, so one that comes late, or twice, removes nothing that was offered anew. Waiting goes by the
 * machine's time. Safe for use by many threads.
 */
public final class MemoryJobQueue implements JobQueue {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final FairLine line = new FairLine();
    private final Leases leases = new Leases();
    private final QueueMark mark = new MemoryQueueMark();
    private long places;

    /**
     * Makes an empty one, without its mark.
     *
     * @param clock by which leases end
     */
    public MemoryJobQueue(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public void offer(List<Hint> hints) {
        lock.lock();
        try {
            hints.forEach(this::offer);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void offer(Hint hint) {
        if (!line.contains(hint.roast()) && !leases.contains(hint.roast())) {
            line.add(new QueuedHint(places++, hint));
        }
    }

    @Override
    public List<Hint> take(int max, Duration lease, Duration wait) {
        try {
            return takeOrWait(max, lease, TimeUnit.NANOSECONDS.convert(wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Hint> takeOrWait(int max, Duration lease, long waitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = waitNanos;
            List<Hint> taken = takeNow(max, lease);
            while (taken.isEmpty() && max > 0 && left > 0) {
                long pause = Math.min(left, untilNextReturn());
                left -= pause - changed.awaitNanos(pause);
                taken = takeNow(max, lease);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private List<Hint> takeNow(int max, Duration lease) {
        Instant now = clock.instant();
        leases.removeEnded(now).forEach(line::add);
        List<Hint> taken = new ArrayList<>();
        while (taken.size() < max) {
            Optional<QueuedHint> next = line.next();
            if (next.isEmpty()) {
                break;
            }
            leases.add(next.get(), now.plus(lease));
            taken.add(next.get().hint());
        }
        if (!taken.isEmpty()) {
            // Those who wait may have to wake earlier now, when this lease ends.
            changed.signalAll();
        }
        return List.copyOf(taken);
    }

    private long untilNextReturn() {
        return leases.untilNextEnd(clock.instant())
                .map(TimeUnit.NANOSECONDS::convert)
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public void ack(Collection<RoastRef> roasts) {
        lock.lock();
        try {
            leases.removeEnded(clock.instant()).forEach(line::add);
            roasts.forEach(leases::remove);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forget(AccountId account) {
        lock.lock();
        try {
            line.forget(account);
            leases.forget(account);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long depth() {
        lock.lock();
        try {
            return (long) line.size() + leases.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public QueueMark mark() {
        return mark;
    }
}
