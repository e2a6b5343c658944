package dev.roast.memory;

import dev.roast.port.QueueMark;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The mark of a queue in memory. It is missing at first, as a new queue knows nothing of the roasts that are due. It holds
 * the token that set it, so that a repeated {@link #complete} is answered like the first.
 */
final class MemoryQueueMark implements QueueMark {
    private final AtomicReference<State> state = new AtomicReference<>(new State(Optional.empty(), Optional.empty()));

    private record State(Optional<String> mark, Optional<String> refill) {}

    @Override
    public boolean present() {
        return state.get().mark().isPresent();
    }

    @Override
    public void begin(String token) {
        state.updateAndGet(was -> new State(was.mark(), Optional.of(token)));
    }

    @Override
    public boolean complete(String token) {
        Optional<String> wanted = Optional.of(token);
        State now = state.updateAndGet(was -> was.refill().equals(wanted) ? new State(wanted, Optional.empty()) : was);
        return now.refill().isEmpty() && now.mark().equals(wanted);
    }
}
