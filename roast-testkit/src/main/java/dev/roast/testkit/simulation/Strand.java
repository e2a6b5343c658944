package dev.roast.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One simulated thread. Touched only by the thread whose turn it is; the semaphore hands the turn over. */
final class Strand {
    private final int number;
    private final String name;
    private final Semaphore turn = new Semaphore(0);
    private final List<Strand> joiners = new ArrayList<>();
    private final boolean visitor;
    private Optional<Node> node;
    private Optional<String> attempt = Optional.empty();
    private long waits;
    private boolean waiting;
    private boolean woken;
    private boolean interrupted;
    private boolean ended;

    Strand(int number, String name, Optional<Node> node) {
        this.number = number;
        this.name = name;
        this.node = node;
        this.visitor = node.isEmpty();
    }

    boolean isNamed(String some) {
        return name.equals(some);
    }

    int number() {
        return number;
    }

    Optional<Node> node() {
        return node;
    }

    /** Returns whether it belongs to no process, and only calls into them. */
    boolean isVisitor() {
        return visitor;
    }

    boolean isIn(Node other) {
        return node.filter(other::equals).isPresent();
    }

    void enter(Optional<Node> other) {
        node = other;
    }

    /** Returns the attempt at which this thread works. */
    Optional<String> attempt() {
        return attempt;
    }

    void worksAt(String some) {
        attempt = Optional.of(some);
    }

    boolean mayRun() {
        if (node.isEmpty()) {
            return true;
        }
        Node at = node.get();
        return !at.isFrozen() && (visitor || !at.isDead());
    }

    void giveTurn() {
        turn.release();
    }

    void awaitTurn() {
        turn.acquireUninterruptibly();
    }

    long beginWait() {
        waiting = true;
        woken = false;
        return ++waits;
    }

    boolean isWaiting(long wait) {
        return waiting && waits == wait;
    }

    boolean wake() {
        if (!waiting || ended) {
            return false;
        }
        waiting = false;
        woken = true;
        return true;
    }

    void timeUp() {
        waiting = false;
    }

    boolean wasWoken() {
        return woken;
    }

    void interrupt() {
        interrupted = true;
    }

    /** An interrupt from another thread arrives when the thread runs again. */
    void takeInterrupt() {
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
    }

    void unwound() {
        waiting = false;
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    List<Strand> joiners() {
        return joiners;
    }

    @Override
    public String toString() {
        return node.map(some -> some.name() + "/").orElse("") + name + "#" + number;
    }
}
