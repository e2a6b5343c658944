package dev.roast.internal.worker;

import dev.roast.port.RoastEvent;

/** Told of what a worker has done. Throws nothing. */
@FunctionalInterface
public interface WorkerEvents {

    /**
     * Something happened.
     *
     * @param event what
     */
    void tell(RoastEvent event);
}
