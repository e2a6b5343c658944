package dev.roast;

import dev.roast.model.Roast;
import java.time.Duration;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The changes of one roast, one after the other, until it has ended. */
final class Following extends Spliterators.AbstractSpliterator<Roast> {
    private static final Duration ONE_WAIT = Duration.ofMinutes(1);

    private final Member member;
    private Roast seen;

    private Following(Roast first, Member member) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.seen = first;
        this.member = member;
    }

    static Stream<Roast> changes(Roast first, Member member) {
        return StreamSupport.stream(new Following(first, member), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Roast> action) {
        while (!seen.state().ended() && !Thread.currentThread().isInterrupted()) {
            Optional<Roast> now = member.awaitChange(seen.id(), seen.version(), ONE_WAIT);
            if (now.isEmpty()) {
                return false;
            }
            if (now.get().version() != seen.version()) {
                seen = now.get();
                action.accept(seen);
                return true;
            }
        }
        return false;
    }
}
