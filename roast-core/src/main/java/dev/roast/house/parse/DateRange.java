package dev.roast.house.parse;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * From when to when, as far as it is told.
 *
 * @param start when it began; empty if only one date stands there
 * @param end when it ended; empty while it goes on
 * @param text the words, as they stand
 * @param from where in their line they begin
 */
public record DateRange(Optional<Point> start, Optional<Point> end, String text, int from) {

    /** Requires all parts. */
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(text, "text");
    }

    /** How a date is written. */
    public enum Style {
        /** "June 2019". */
        NAMED_MONTH,
        /** "06/2019", "2019-06". */
        NUMBERED_MONTH,
        /** "2019". */
        YEAR
    }

    /**
     * A month, or a year if that is all there is.
     *
     * @param year in full
     * @param month 1 to 12
     * @param style how it is written
     * @param shortYear whether the year has two digits
     */
    public record Point(int year, OptionalInt month, Style style, boolean shortYear) {
        /** Returns the first month that it can mean. */
        public YearMonth earliest() {
            return YearMonth.of(year, month.orElse(1));
        }

        /** Returns the last month that it can mean. */
        public YearMonth latest() {
            return YearMonth.of(year, month.orElse(12));
        }
    }

    /** Returns whether it goes on. */
    public boolean isOngoing() {
        return end.isEmpty();
    }

    /** Returns where in their line the words end. */
    public int to() {
        return from + text.length();
    }

    /** Returns the date that it begins with, or its only one. */
    public Optional<Point> first() {
        return start.or(this::end);
    }

    /**
     * Returns the last month that it can reach.
     *
     * @param now the month that it is
     */
    public YearMonth latestEnd(YearMonth now) {
        return end.map(Point::latest).orElse(now);
    }
}
