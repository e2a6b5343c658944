package dev.roast.testtime;

import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's threads and time, which a test moves on. */
public final class MovedTime extends Clock implements Seam {
    private final Seam machine = new SystemSeam(Clock.systemUTC());
    private final boolean sleeps;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private MovedTime(boolean sleeps) {
        this.sleeps = sleeps;
    }

    /** For a Roaster that runs. */
    public static MovedTime create() {
        return new MovedTime(true);
    }

    /** For a Roaster that is not started: who would sleep goes on at once. */
    public static MovedTime withoutSleep() {
        return new MovedTime(false);
    }

    /** Lets time pass at once. */
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant now() {
        return machine.now().plus(ahead.get());
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
    public void sleep(Duration time) throws InterruptedException {
        if (sleeps) {
            machine.sleep(time);
        }
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
