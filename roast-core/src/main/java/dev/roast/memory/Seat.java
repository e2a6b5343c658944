package dev.roast.memory;

import dev.roast.model.Priority;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** An account's place in the {@link Ring}. */
final class Seat {
    /** Its roasts that are due, the next one first. */
    final NavigableSet<Rank> due = new TreeSet<>();
    /** Its place among the seats; empty while nothing of it is due. */
    Optional<Turn> turn = Optional.empty();
    /** It has had a turn in all rounds before this one. */
    long round;

    /** Higher priorities first, then the older. */
    record Rank(Priority priority, Slot slot, RoastRow row) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::priority).thenComparing(Rank::slot);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /** Earlier rounds first, then by what is next in the seat. */
    record Turn(long round, Rank next) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER =
                Comparator.comparingLong(Turn::round).thenComparing(Turn::next);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }
}
