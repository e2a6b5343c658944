package dev.roast.memory;

import java.time.Instant;
import java.util.Comparator;

/** A place in an order by time; what has the same time stands in the order in which it came. */
record Slot(Instant at, long number) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::at).thenComparingLong(Slot::number);

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
