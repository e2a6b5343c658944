package dev.roast.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rows in the order of a time that each has, so that those whose time has come are found without a search. */
final class Schedule<T> {
    private final NavigableMap<Slot, T> rows = new TreeMap<>();
    private long numbers;

    /** A place for a row that is to be put there. */
    Slot place(Instant at) {
        numbers++;
        return new Slot(at, numbers);
    }

    void put(Slot slot, T row) {
        rows.put(slot, row);
    }

    Slot add(Instant at, T row) {
        Slot slot = place(at);
        put(slot, row);
        return slot;
    }

    void remove(Slot slot) {
        rows.remove(slot);
    }

    Slot move(Slot from, Instant to, T row) {
        remove(from);
        return add(to, row);
    }

    /** A copy of the first of those whose time has come. */
    List<T> until(Instant now, int max) {
        return new ArrayList<>(until(now).stream().limit(max).toList());
    }

    /** A view of those whose time has come. */
    Collection<T> until(Instant now) {
        return rows.headMap(end(now), true).values();
    }

    /** A view of those behind a slot whose time has come. */
    Collection<T> behind(Slot after, Instant now) {
        Slot end = end(now);
        return after.compareTo(end) < 0 ? rows.subMap(after, false, end, true).values() : List.of();
    }

    Optional<Slot> first() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.firstKey());
    }

    int size() {
        return rows.size();
    }

    private static Slot end(Instant now) {
        return new Slot(now, Long.MAX_VALUE);
    }
}
