package dev.roast.testkit;

import dev.roast.memory.MemoryJobQueue;
import dev.roast.port.JobQueue;
import java.time.Duration;

class MemoryJobQueueTest extends JobQueueContract {
    private final MutableClock clock = MutableClock.create();

    @Override
    protected JobQueue jobQueue() {
        return new MemoryJobQueue(clock);
    }

    @Override
    protected void advance(Duration by) {
        clock.advance(by);
    }
}
