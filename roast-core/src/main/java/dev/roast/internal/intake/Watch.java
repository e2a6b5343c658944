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

    private final RoastShelf roasts;
    private final Seam seam;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
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
        waiters.forEach(waiter -> waiter.changed.give());
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
        Waiter waiter = new Waiter(roast, seen, seam.signal());
        waiters.add(waiter);
        try {
            return waiter.changed.await(atMost);
        } finally {
            waiters.remove(waiter);
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
                wake.await(INTERVAL);
            }
        } catch (InterruptedException e) {
            // stop() interrupts the wait
            running.set(false);
        }
    }

    private void look() {
        if (waiters.isEmpty()) {
            return;
        }
        try {
            Map<RoastRef, Long> now =
                    roasts.versions(waiters.stream().map(Waiter::roast).collect(Collectors.toSet()));
            waiters.stream().filter(one -> changed(now, one.roast, one.seen)).forEach(one -> one.changed.give());
        } catch (RuntimeException e) {
            LOG.warn("no look at the roasts that are waited for; the next is in {} ms", INTERVAL.toMillis(), e);
        }
    }

    private static boolean changed(Map<RoastRef, Long> now, RoastRef roast, long seen) {
        return now.getOrDefault(roast, Long.MIN_VALUE) != seen;
    }

    private record Waiter(RoastRef roast, long seen, Seam.Signal changed) {
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
