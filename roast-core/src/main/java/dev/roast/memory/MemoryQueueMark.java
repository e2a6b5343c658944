package dev.roast.memory;

import dev.roast.port.QueueMark;
import java.util.Optional;

/**
 * The mark of a queue in memory. It is missing at first, as a new queue knows nothing of the roasts that are due. It holds
 * the token that set it, so that a repeated {@link #complete} is answered like the first.
 */
final class MemoryQueueMark implements QueueMark {
    private Optional<String> mark = Optional.empty();
    private Optional<String> refill = Optional.empty();

    @Override
    public synchronized boolean present() {
        return mark.isPresent();
    }

    @Override
    public synchronized void begin(String token) {
        refill = Optional.of(token);
    }

    @Override
    public synchronized boolean complete(String token) {
        if (refill.equals(Optional.of(token))) {
            mark = refill;
            refill = Optional.empty();
        }
        return refill.isEmpty() && mark.equals(Optional.of(token));
    }
}
