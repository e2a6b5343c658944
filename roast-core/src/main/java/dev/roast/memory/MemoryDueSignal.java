package dev.roast.memory;

import dev.roast.port.DueSignal;
import java.time.Duration;

/** Wakes at the commit that makes a roast due. */
final class MemoryDueSignal implements DueSignal {
    private final Commit commit;
    private final QueuedRoasts queued;

    MemoryDueSignal(Commit commit, Tables tables) {
        this.commit = commit;
        this.queued = tables.lifecycle.queued;
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
        return commit.await(
                now -> queued.oldest().filter(dueAt -> !dueAt.isAfter(now)).isPresent(), atMost);
    }
}
