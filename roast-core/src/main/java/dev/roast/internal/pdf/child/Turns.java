package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.Seam;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/** Lets so many in at once, the others in the order in which they came. Thread-safe. */
final class Turns {
    private static final Duration LONG = Duration.ofHours(1);

    private final Seam seam;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int free;

    Turns(int atOnce, Seam seam) {
        this.free = atOnce;
        this.seam = seam;
    }

    void take() throws InterruptedException {
        Turn turn = enter();
        try {
            while (!isGranted(turn)) {
                turn.granted.await(LONG);
            }
        } catch (InterruptedException e) {
            leave(turn);
            throw e;
        }
    }

    /** Takes a turn if one is free and nobody waits for it. */
    boolean takeIfFree() {
        lock.lock();
        try {
            boolean taken = free > 0;
            free -= taken ? 1 : 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private Turn enter() {
        lock.lock();
        try {
            Turn turn = new Turn(seam.signal());
            if (free > 0) {
                free--;
                turn.isGranted = true;
            } else {
                waiting.add(turn);
            }
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private boolean isGranted(Turn turn) {
        lock.lock();
        try {
            return turn.isGranted;
        } finally {
            lock.unlock();
        }
    }

    /** Who gives up while being let in passes the turn on. */
    private void leave(Turn turn) {
        lock.lock();
        try {
            if (!waiting.remove(turn)) {
                giveBack();
            }
        } finally {
            lock.unlock();
        }
    }

    void giveBack() {
        lock.lock();
        try {
            Turn next = waiting.poll();
            if (next == null) {
                free++;
            } else {
                next.isGranted = true;
                next.granted.give();
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Turn {
        private final Seam.Signal granted;
        private boolean isGranted;

        Turn(Seam.Signal granted) {
            this.granted = granted;
        }
    }
}
