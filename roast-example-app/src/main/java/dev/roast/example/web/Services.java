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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an application stands on.
 *
 * @param store the truth
 * @param queue hints at due roasts
 * @param rateLimiter counts bursts
 * @param blobs where the files are
 * @param needs what is asked whether it is there, when an operator's machine asks whether this process is ready
 * @param uploadOrigin where browsers send files, if that is not this server: scheme, name and port
 */
public record Services(
        Store store,
        JobQueue queue,
        RateLimiter rateLimiter,
        BlobStore blobs,
        List<Need> needs,
        Optional<String> uploadOrigin) {

    /** Requires all parts. */
    public Services {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(rateLimiter, "rateLimiter");
        Objects.requireNonNull(blobs, "blobs");
        Objects.requireNonNull(uploadOrigin, "uploadOrigin");
        needs = List.copyOf(needs);
    }

    /**
     * A service that may be away.
     *
     * @param name for people
     * @param essential whether nothing goes without it
     * @param check throws if it does not answer; returns within a few seconds
     */
    public record Need(String name, boolean essential, Runnable check) {
        /** Requires all parts. */
        public Need {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(check, "check");
        }

        boolean isMissing() {
            try {
                check.run();
                return false;
            } catch (RuntimeException e) {
                // that it throws is the answer; those who use it log why
                return true;
            }
        }
    }

    /** Returns new ones that keep everything in this process. */
    public static Services inMemory() {
        Clock clock = Clock.systemUTC();
        return new Services(
                MemoryStore.using(clock),
                new MemoryJobQueue(clock),
                new MemoryRateLimiter(clock),
                new MemoryBlobStore(),
                List.of(),
                Optional.empty());
    }

    /** Returns these with another store. */
    public Services withStore(Store other) {
        return new Services(other, queue, rateLimiter, blobs, needs, uploadOrigin);
    }

    /** Returns these with another place for files. */
    public Services withBlobs(BlobStore other) {
        return new Services(store, queue, rateLimiter, other, needs, uploadOrigin);
    }

    /** Returns these with other needs. */
    public Services withNeeds(List<Need> other) {
        return new Services(store, queue, rateLimiter, blobs, other, uploadOrigin);
    }
}
