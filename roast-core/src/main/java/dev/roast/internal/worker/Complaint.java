package dev.roast.internal.worker;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the first of a row of failures, and its end: a store that is away for a minute fills no disk. */
final class Complaint {
    private static final Logger LOG = LoggerFactory.getLogger("dev.roast.worker");

    private final String work;
    private final AtomicBoolean raised = new AtomicBoolean();

    Complaint(String work) {
        this.work = work;
    }

    void raise(RuntimeException failure) {
        if (raised.compareAndSet(false, true)) {
            LOG.warn("{} fails and is tried again until it works", work, failure);
        }
    }

    void over() {
        if (raised.compareAndSet(true, false)) {
            LOG.info("{} works again", work);
        }
    }
}
