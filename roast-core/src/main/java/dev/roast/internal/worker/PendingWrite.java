package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import java.time.Duration;
import java.util.Optional;

/**
 * One item on its way to the store, and who waits for the answer, if anybody does.
 *
 * @param <T> what is written
 * @param <R> what the store answers to it
 */
final class PendingWrite<T, R> {
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final T item;
    private final Optional<Seam.Signal> waiting;
    private volatile Optional<R> answer = Optional.empty();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    PendingWrite(T item, Optional<Seam.Signal> waiting) {
        this.item = item;
        this.waiting = waiting;
    }

    T item() {
        return item;
    }

    boolean isAwaited() {
        return waiting.isPresent();
    }

    void answered(R given) {
        answer = Optional.of(given);
        waiting.ifPresent(Seam.Signal::give);
    }

    /** Returns whether anybody is told. */
    boolean failed(RuntimeException thrown) {
        failure = Optional.of(thrown);
        waiting.ifPresent(Seam.Signal::give);
        return isAwaited();
    }

    R await() {
        boolean interrupted = false;
        while (answer.isEmpty() && failure.isEmpty()) {
            try {
                waiting.orElseThrow().await(LOOK);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return answer.orElseThrow();
    }
}
