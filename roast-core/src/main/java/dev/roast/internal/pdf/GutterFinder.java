package dev.roast.internal.pdf;

import dev.roast.internal.pdf.Gutter.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the tallest gutter in some rows: a strip that no word reaches into, over as many rows as possible, with columns
 * on both sides. Looks only at white space, so that it needs no lines or boxes to be drawn.
 */
final class GutterFinder {
    /** In ems of the text at hand: more than spaces, less than the gutters that people set. */
    private static final double LEAST_WIDTH = 0.8;

    /** In ems: a wider gap in a row is no accident. */
    private static final double WIDE_GAP = 2.5;

    /** A densely set page has 2,000 words and 100 edges; beyond these figures it would take too long. */
    private static final int MOST_WORDS = 10_000;

    private static final int MOST_EDGES = 300;

    private final List<Row> rows;
    private final double[] lefts;
    private final double width;
    private double tallest;
    private Optional<Gutter> best = Optional.empty();

    private GutterFinder(List<Row> rows, double[] lefts) {
        this.rows = rows;
        this.lefts = lefts;
        this.width = LEAST_WIDTH * medianSize(rows);
    }

    static Optional<Gutter> tallest(List<Row> rows) {
        double[] lefts = rows.stream()
                .flatMap(row -> row.words().stream())
                .mapToDouble(Word::left)
                .sorted()
                .toArray();
        if (rows.size() < 2 || lefts.length > MOST_WORDS) {
            return Optional.empty();
        }
        GutterFinder finder = new GutterFinder(rows, lefts);
        finder.edges().stream().limit(MOST_EDGES).forEach(finder::lookLeftOf);
        return finder.best;
    }

    private static double medianSize(List<Row> rows) {
        double[] sizes = rows.stream().mapToDouble(Row::size).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    /** Where words begin that have room on their left, in whole points. */
    private NavigableSet<Double> edges() {
        NavigableSet<Double> edges = new TreeSet<>();
        for (Row row : rows) {
            double end = Double.NEGATIVE_INFINITY;
            for (Word word : row.words()) {
                Double near = edges.ceiling(word.left() - 2 * Gutter.TOUCH);
                boolean known = near != null && near <= word.left();
                if (word.left() - end >= width && !known) {
                    edges.add(word.left());
                }
                end = Math.max(end, word.right());
            }
        }
        return edges;
    }

    private void lookLeftOf(double x) {
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || crosses(rows.get(i), x)) {
                judge(x, from, i - 1);
                from = i + 1;
            }
        }
    }

    /** A row crosses if a word does, or if its gap is only by chance where the gutter is. */
    private boolean crosses(Row row, double x) {
        if (row.reachesInto(x - width, x)) {
            return true;
        }
        int split = row.wordsLeftOf(x);
        if (split == 0 || split == row.words().size()) {
            return false;
        }
        Word after = row.words().get(split);
        double gap = after.left() - row.words().get(split - 1).right();
        return gap < WIDE_GAP * row.size() && !isEdge(after.left());
    }

    /** Whether two words or more begin there. */
    private boolean isEdge(double x) {
        int first = Arrays.binarySearch(lefts, x - 3 * Gutter.TOUCH);
        int second = (first < 0 ? -first - 1 : first) + 1;
        return second < lefts.length && lefts[second] < x + 3 * Gutter.TOUCH;
    }

    private void judge(double x, int from, int to) {
        if (keep(x, from, to, Kind.SIDE_HEADINGS)) {
            return;
        }
        GutterEnds ends = new GutterEnds(rows, x);
        int first = ends.first(from, to);
        int last = ends.last(first, to);
        if (last > first && sides(x, first, last).fewerLines() < Gutter.COLUMN_LINES) {
            last = ends.endOfBlock(first, last);
        }
        keep(x, first, last, Kind.COLUMNS);
    }

    private SideBySide sides(double x, int from, int to) {
        return SideBySide.of(rows.subList(from, to + 1), x);
    }

    /** Returns whether it is what is wanted; the tallest is kept. */
    private boolean keep(double x, int from, int to, Kind wanted) {
        if (to <= from) {
            return false;
        }
        SideBySide sides = sides(x, from, to);
        boolean found = sides.kind().filter(wanted::equals).isPresent();
        if (found && sides.height() > tallest) {
            tallest = sides.height();
            best = Optional.of(new Gutter(x, from, to, wanted, sides.fewerLines()));
        }
        return found;
    }
}
