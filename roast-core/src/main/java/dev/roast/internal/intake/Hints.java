package dev.roast.internal.intake;

import dev.roast.model.Priority;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastRef;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hints at new work, as well as can be: a queue that is away costs a second, not an answer. */
public final class Hints {
    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

    private final Optional<JobQueue> queue;

    /**
     * Makes one.
     *
     * @param queue if there is one
     */
    public Hints(Optional<JobQueue> queue) {
        this.queue = queue;
    }

    /** Offers one hint. */
    public void offer(RoastRef roast, Priority priority) {
        try {
            queue.ifPresent(some -> some.offer(List.of(new Hint(roast, priority))));
        } catch (RuntimeException e) {
            LOG.warn("no hint could be offered; the sweeper will offer it", e);
        }
    }
}
