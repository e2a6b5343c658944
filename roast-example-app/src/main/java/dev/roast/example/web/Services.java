package dev.roast.example.web;

import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.RateLimiter;
import dev.roast.port.Store;
import java.time.Clock;

/**
 * What an application stands on.
 *
 * @param store the truth
 * @param queue hints at due roasts
 * @param rateLimiter counts bursts
 * @param blobs where the files are
 */
record Services(Store store, JobQueue queue, RateLimiter rateLimiter, BlobStore blobs) {

    /** Returns new ones that keep everything in this process. */
    static Services inMemory() {
        Clock clock = Clock.systemUTC();
        return new Services(
                MemoryStore.using(clock),
                new MemoryJobQueue(clock),
                new MemoryRateLimiter(clock),
                new MemoryBlobStore());
    }
}
