package dev.roast.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queued roasts by the time at which they are due, and, of those that are, whose turn it is. */
final class QueuedRoasts {
    private static final Slot START = new Slot(Instant.MIN, 0);

    private final Schedule<RoastRow> byTime = new Schedule<>();
    private final Ring ring = new Ring();
    /** Up to here all are in the ring. What is queued later comes behind it, as no one is due in the past. */
    private Slot inRing = START;

    void add(RoastRow row, Instant dueAt) {
        row.slot = Optional.of(byTime.add(dueAt, row));
    }

    void remove(RoastRow row) {
        ring.remove(row);
        row.slot.ifPresent(byTime::remove);
        row.slot = Optional.empty();
    }

    boolean isDue(RoastRow row, Instant now) {
        return row.slot.filter(slot -> !slot.at().isAfter(now)).isPresent();
    }

    /** Whose turn it is, at most one from each account. They stay queued, and are not given again. */
    List<RoastRow> take(int max, Instant now) {
        for (RoastRow row : byTime.behind(inRing, now)) {
            ring.add(row);
            inRing = row.slot.orElse(inRing);
        }
        return ring.take(max);
    }

    /** Those behind a place that had become due by a time, in order. */
    List<RoastRow> dueBehind(Optional<Slot> place, Instant dueBy, long max) {
        Collection<RoastRow> rows = byTime.behind(place.orElse(START), dueBy);
        return new ArrayList<>(rows.stream().limit(max).toList());
    }

    Optional<Instant> oldest() {
        return byTime.first().map(Slot::at);
    }

    int size() {
        return byTime.size();
    }
}
