package dev.roast.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. Safe for use by many threads; all views of it in other zones move with it. */
public final class MutableClock extends Clock {
    private final Hand hand;
    private final ZoneId zone;

    private MutableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** Returns a clock that stands in the middle of a day and of a month, in UTC. */
    public static MutableClock create() {
        return at(Instant.parse("2026-01-15T12:00:00Z"));
    }

    /**
     * Returns a clock that stands at a time.
     *
     * @param start the time
     * @return the clock, in UTC
     */
    public static MutableClock at(Instant start) {
        return new MutableClock(new Hand(start), ZoneOffset.UTC);
    }

    /**
     * Moves the clock.
     *
     * @param by how far; below zero it goes back, as real clocks sometimes do
     */
    public void advance(Duration by) {
        hand.move(by);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(hand, other);
    }

    private static final class Hand {
        private volatile Instant now;

        Hand(Instant start) {
            now = start;
        }

        synchronized void move(Duration by) {
            now = now.plus(by);
        }
    }
}
