package dev.roast.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far the time of the scripts is ahead of Redis' own. Zero but in tests, which move it. */
final class TimeShift {
    private final AtomicLong micros = new AtomicLong();

    void by(Duration duration) {
        micros.addAndGet(Micros.of(duration));
    }

    String micros() {
        return Long.toString(micros.get());
    }
}
