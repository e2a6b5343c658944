package dev.roast.internal.worker;

import dev.roast.model.Page;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.WorkerRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps the queue's hints complete, from the store: what has become due since the last sweep; against partial loss, one
 * page of what has been due for long, going round; and everything, when the queue has lost its mark.
 */
final class HintSweep {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;

    private final WorkerRegistry due;
    private final JobQueue queue;
    private final Supplier<UUID> ids;

    private Optional<String> frontier = Optional.empty();
    private Optional<String> round = Optional.empty();

    HintSweep(WorkerRegistry due, JobQueue queue, Supplier<UUID> ids) {
        this.due = due;
        this.queue = queue;
        this.ids = ids;
    }

    void sweep() {
        if (!queue.mark().present()) {
            refill();
        }
        offerNewlyDue();
        offerOverdue();
    }

    /** If the content is lost once more while this runs, the token is lost with it, and the next sweep begins again. */
    private void refill() {
        String token = ids.get().toString();
        queue.mark().begin(token);
        Optional<String> after = Optional.empty();
        do {
            after = offerPage(after, Duration.ZERO).next();
        } while (after.isPresent());
        queue.mark().complete(token);
    }

    /** The last page is not full, so it is offered again at the next sweep, with what has come behind it. */
    private void offerNewlyDue() {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Optional<String> next = offerPage(frontier, Duration.ZERO).next();
            if (next.isEmpty()) {
                return;
            }
            frontier = next;
        }
    }

    private void offerOverdue() {
        round = offerPage(round, WorkerSettings.OVERDUE).next();
    }

    private Page<Hint> offerPage(Optional<String> after, Duration overdueFor) {
        Page<Hint> page = due.dueForHint(after, overdueFor, PAGE);
        if (!page.items().isEmpty()) {
            queue.offer(page.items());
        }
        return page;
    }
}
