package dev.roast.testkit.simulation;

import dev.roast.Roaster;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One process of the simulated world. */
final class Node {
    private static final Duration LEASE = Duration.ofSeconds(8);

    private final String name;
    private final boolean works;
    private final int sweepsSlowly;
    private Optional<Roaster> roaster = Optional.empty();
    private boolean dead;
    private boolean frozen;
    private boolean cutOff;
    private Instant confirmedAt = Instant.MIN;
    private Instant steadySince = Instant.MAX;
    private boolean sweepsSteadily;

    Node(String name, boolean works, int sweepsSlowly) {
        this.name = name;
        this.works = works;
        this.sweepsSlowly = sweepsSlowly;
    }

    String name() {
        return name;
    }

    boolean works() {
        return works;
    }

    /** Returns how many times as long as it should it waits between two sweeps. */
    int sweepsSlowly() {
        return sweepsSlowly;
    }

    void runs(Roaster some) {
        roaster = Optional.of(some);
    }

    Optional<Roaster> roaster() {
        return roaster;
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    boolean isFrozen() {
        return frozen && !dead;
    }

    void freeze(boolean whether) {
        frozen = whether;
    }

    /** Returns whether it can't reach the store. */
    boolean isCutOff() {
        return cutOff;
    }

    void cutOff(boolean whether) {
        cutOff = whether;
    }

    void beatConfirmed(Instant sentAt) {
        if (confirmedAt.equals(Instant.MIN) || !sentAt.isBefore(confirmedAt.plus(LEASE))) {
            steadySince = sentAt;
        }
        confirmedAt = sentAt;
    }

    void forgotten() {
        confirmedAt = Instant.MIN;
        steadySince = Instant.MAX;
    }

    /** A sweep that frees others' work begins now; whether it may is decided now. */
    void beginsToFree(Instant now) {
        sweepsSteadily = !confirmedAt.equals(Instant.MIN)
                && now.isBefore(confirmedAt.plus(LEASE))
                && !steadySince.equals(Instant.MAX)
                && !now.isBefore(steadySince.plus(LEASE));
    }

    boolean mayFree() {
        return sweepsSteadily;
    }

    @Override
    public String toString() {
        return name;
    }
}
