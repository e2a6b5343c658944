package dev.roast.internal.intake;

import dev.roast.internal.seam.Seam;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for changes of roasts. The store is asked once per quarter of a second for all who wait, however many they are. */
public final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration INTERVAL = Duration.ofMillis(250);

    /** Between two looks at least, however much happens on this node. */
    private static final Duration GAP = Duration.ofMillis(25);

    /** While nobody waits; whoever comes first wakes the thread. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final RoastShelf roasts;
    private final Seam seam;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean idle = new AtomicBoolean();
    private final Seam.Signal wake;

    private Optional<Seam.Task> thread = Optional.empty();

    /**
     * Makes one that does nothing yet.
     *
     * @param roasts what to look at
     * @param seam threads, waiting and time
     */
    public Watch(RoastShelf roasts, Seam seam) {
        this.roasts = roasts;
        this.seam = seam;
        this.wake = seam.signal();
    }

    /** Starts the thread. */
    public void start() {
        running.set(true);
        thread = Optional.of(seam.start("roast-watch", this::run));
    }

    /** Ends the thread, and sends those who wait away. */
    public void stop() {
        running.set(false);
        thread.ifPresent(Seam.Task::interrupt);
        waiters.forEach(this::tell);
    }

    /** Looks at once: something has happened on this node. */
    public void poke() {
        if (!waiters.isEmpty()) {
            wake.give();
        }
    }

    /**
     * Waits until a roast has another version, or is gone.
     *
     * @return whether it may have; false if the time ran out
     */
    public boolean await(RoastRef roast, long seen, Duration atMost) throws InterruptedException {
        if (!running.get()) {
            return pollAlone(roast, seen, atMost);
        }
        Seam.Signal changed = seam.signal();
        Waiter waiter = new Waiter(roast, seen, seam.now().plus(atMost), changed::give);
        add(waiter);
        try {
            return changed.await(atMost);
        } finally {
            waiters.remove(waiter);
        }
    }

    /**
     * Waits without holding a thread.
     *
     * @param then run once, on the watch's thread, when the roast has another version or is gone, the time is up, or this
     *     stops
     * @throws IllegalStateException if this was never started
     */
    public void onChange(RoastRef roast, long seen, Duration atMost, Runnable then) {
        if (thread.isEmpty()) {
            throw new IllegalStateException("nobody looks for changes before start()");
        }
        add(new Waiter(roast, seen, seam.now().plus(atMost), then));
    }

    private void add(Waiter waiter) {
        waiters.add(waiter);
        if (idle.getAndSet(false)) {
            wake.give();
        }
        if (!running.get()) {
            // stop() may have passed by before it was added
            tell(waiter);
        }
    }

    private void tell(Waiter waiter) {
        if (waiters.remove(waiter)) {
            try {
                waiter.then.run();
            } catch (RuntimeException e) {
                LOG.warn("one who waited for a roast failed", e);
            }
        }
    }

    private boolean pollAlone(RoastRef roast, long seen, Duration atMost) throws InterruptedException {
        Instant until = seam.now().plus(atMost);
        while (!changed(roasts.versions(Set.of(roast)), roast, seen)) {
            Duration left = Duration.between(seam.now(), until);
            if (left.isNegative() || left.isZero()) {
                return false;
            }
            seam.sleep(left.compareTo(INTERVAL) < 0 ? left : INTERVAL);
        }
        return true;
    }

    private void run() {
        try {
            while (running.get()) {
                look();
                sendAwayWhoseTimeIsUp();
                seam.sleep(GAP);
                wake.await(pause());
            }
        } catch (InterruptedException e) {
            // stop() interrupts the wait
            running.set(false);
        }
    }

    /** Whoever comes sees that this is idle, or is seen here: both look after they have said so. */
    private Duration pause() {
        idle.set(true);
        if (waiters.isEmpty()) {
            return IDLE;
        }
        idle.set(false);
        return INTERVAL.minus(GAP);
    }

    private void look() {
        if (waiters.isEmpty()) {
            return;
        }
        try {
            Map<RoastRef, Long> now =
                    roasts.versions(waiters.stream().map(Waiter::roast).collect(Collectors.toSet()));
            waiters.stream().filter(one -> changed(now, one.roast, one.seen)).forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.warn("no look at the roasts that are waited for; the next is in {} ms", INTERVAL.toMillis(), e);
        }
    }

    private void sendAwayWhoseTimeIsUp() {
        Instant now = seam.now();
        waiters.stream().filter(one -> !now.isBefore(one.until)).forEach(this::tell);
    }

    private static boolean changed(Map<RoastRef, Long> now, RoastRef roast, long seen) {
        return now.getOrDefault(roast, Long.MIN_VALUE) != seen;
    }

    private record Waiter(RoastRef roast, long seen, Instant until, Runnable then) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
