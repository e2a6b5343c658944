package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands until it is moved; no threads, no waiting. */
final class HandSeam extends Clock implements Seam {
    private volatile Instant now = Instant.parse("2026-01-15T12:00:00Z");

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Task start(String name, Runnable body) {
        throw new AssertionError("asking a model starts no thread");
    }

    @Override
    public void sleep(Duration time) {
        throw new AssertionError("asking a model waits for nothing");
    }

    @Override
    public Signal signal() {
        throw new AssertionError("asking a model waits for nothing");
    }

    @Override
    public SecureRandom random() {
        return new SecureRandom();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
