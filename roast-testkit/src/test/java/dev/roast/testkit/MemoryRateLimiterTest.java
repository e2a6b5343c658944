package dev.roast.testkit;

import dev.roast.memory.MemoryRateLimiter;
import dev.roast.port.RateLimiter;
import java.time.Duration;

class MemoryRateLimiterTest extends RateLimiterContract {
    private final MutableClock clock = MutableClock.create();

    @Override
    protected RateLimiter rateLimiter() {
        return new MemoryRateLimiter(clock);
    }

    @Override
    protected void advance(Duration by) {
        clock.advance(by);
    }

    @Override
    protected int schedules() {
        return 5_000;
    }
}
