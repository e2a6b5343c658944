package dev.roast.testkit.simulation;

import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.Store;

/** Changes what each process does with its ports, so that a test can break one rule and see that this is noticed. */
interface Twist {

    /** Leaves all as it is. */
    Twist NONE = new Twist() {};

    default Store store(Store seen, LockStep steps) {
        return seen;
    }

    default JobQueue queue(JobQueue seen) {
        return seen;
    }

    default BlobStore blobs(BlobStore seen) {
        return seen;
    }

    /** The process has started. */
    default void started(Store seen, SimulatedSeam seam) {}
}
