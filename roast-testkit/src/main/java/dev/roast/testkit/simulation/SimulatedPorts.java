package dev.roast.testkit.simulation;

import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.RateLimiter;
import dev.roast.port.Store;
import java.time.Clock;
import java.util.Objects;

/**
 * The adapters that all processes of a simulated world share. Their time is the clock they were made with, no call waits
 * for another call, and they start with nothing in them.
 *
 * @param store the truth; its {@code dueSignal} is not used
 * @param queue is asked with a wait of zero only
 * @param limiter counts bursts
 * @param blobs keeps files
 */
public record SimulatedPorts(Store store, JobQueue queue, RateLimiter limiter, BlobStore blobs) {

    /** Requires all. */
    public SimulatedPorts {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(limiter, "limiter");
        Objects.requireNonNull(blobs, "blobs");
    }

    /**
     * Returns the adapters in memory.
     *
     * @param clock their time
     */
    public static SimulatedPorts inMemory(Clock clock) {
        return new SimulatedPorts(
                MemoryStore.using(clock),
                new MemoryJobQueue(clock),
                new MemoryRateLimiter(clock),
                new MemoryBlobStore());
    }
}
