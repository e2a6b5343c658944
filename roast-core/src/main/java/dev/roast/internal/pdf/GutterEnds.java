package dev.roast.internal.pdf;

import java.util.List;

/**
 * Finds where, among the rows that leave a strip free, what the strip parts begins and ends: rows at the ends may only
 * happen not to reach into it, as a centered name, a date far above a sidebar, or a page number.
 */
final class GutterEnds {
    /** In ems: how far from the next line of its side a line is alone. */
    private static final double ALONE = 3;

    /** In ems: how far from its edge a line is offset, and how far lines of one block are apart at most. */
    private static final double OFFSET = 2;

    private static final double BLOCK = 2;

    private final List<Row> rows;
    private final double x;

    GutterEnds(List<Row> rows, double x) {
        this.rows = rows;
        this.x = x;
    }

    /** Returns the first row that belongs to the columns, or one after the last if none does. */
    int first(int from, int to) {
        int first = afterHeader(from, to);
        for (int i = first; i <= to; i++) {
            if (!hasRight(i)) {
                continue;
            }
            if (!hasLeft(i) || !aloneBefore(i, to)) {
                break;
            }
            first = i + 1;
        }
        return first;
    }

    /** Lines on the right only, offset from its edge and set off from what follows, are a header. */
    private int afterHeader(int from, int to) {
        int first = from;
        for (int i = from; i < to && !hasLeft(i) && isOffset(i); i++) {
            int next = nextOnRight(i + 1, to);
            if (next > to || apart(i, next) > BLOCK) {
                first = i + 1;
            }
        }
        return first;
    }

    private boolean isOffset(int i) {
        return rows.get(i).left() - x > OFFSET * rows.get(i).size();
    }

    /** Returns the last row that belongs to the columns; a single line on the right may be a page number. */
    int last(int from, int to) {
        int last = to;
        for (int i = to; i >= from; i--) {
            if (!hasRight(i)) {
                continue;
            }
            boolean footer = last == to && !hasLeft(i);
            if (!aloneAfter(i, from) || (!hasLeft(i) && !footer)) {
                break;
            }
            last = i - 1;
        }
        return last;
    }

    /** Returns where a small block ends: before lines on one side only that are set off from those above them. */
    int endOfBlock(int from, int to) {
        int both = to;
        while (both > from && !(hasLeft(both) && hasRight(both))) {
            both--;
        }
        int last = Math.max(both, Math.min(lastWith(true, from, to), lastWith(false, from, to)));
        while (last < to && apart(last, last + 1) <= BLOCK) {
            last++;
        }
        return last;
    }

    private int lastWith(boolean left, int from, int to) {
        int last = to;
        while (last > from && !(left ? hasLeft(last) : hasRight(last))) {
            last--;
        }
        return last;
    }

    private boolean hasLeft(int i) {
        return rows.get(i).wordsLeftOf(x) > 0;
    }

    private boolean hasRight(int i) {
        return rows.get(i).wordsLeftOf(x) < rows.get(i).words().size();
    }

    private int nextOnRight(int from, int to) {
        int next = from;
        while (next <= to && !hasRight(next)) {
            next++;
        }
        return next;
    }

    private boolean aloneBefore(int i, int to) {
        int next = nextOnRight(i + 1, to);
        return isOneLine(i) && (next > to || apart(i, next) > ALONE);
    }

    private boolean aloneAfter(int i, int from) {
        int before = i - 1;
        while (before >= from && !hasRight(before)) {
            before--;
        }
        return isOneLine(i) && (before < from || apart(before, i) > ALONE);
    }

    /** Whether what is left and right in a row stands on one baseline, or is on one side only. */
    private boolean isOneLine(int i) {
        Row row = rows.get(i);
        int split = row.wordsLeftOf(x);
        return split == 0
                || split == row.words().size()
                || SideBySide.oneLine(row.words().get(split - 1), row.words().get(split));
    }

    /** Returns how far two rows are apart, in ems of the smaller one. */
    private double apart(int upper, int lower) {
        double em = Math.min(rows.get(upper).size(), rows.get(lower).size());
        return (rows.get(lower).baseline() - rows.get(upper).baseline()) / em;
    }
}
