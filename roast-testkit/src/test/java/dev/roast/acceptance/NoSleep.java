package dev.roast.acceptance;

import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's threads and time, for a Roaster that is not started: who would sleep goes on at once. */
final class NoSleep extends Clock implements Seam {
    private final Seam machine = new SystemSeam(Clock.systemUTC());

    @Override
    public void sleep(Duration time) {
        // a test of thousands of refusals has no time for it
    }

    @Override
    public Instant now() {
        return machine.now();
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this is in UTC");
    }

    @Override
    public Task start(String name, Runnable body) {
        return machine.start(name, body);
    }

    @Override
    public Signal signal() {
        return machine.signal();
    }

    @Override
    public SecureRandom random() {
        return machine.random();
    }
}
