package dev.roast.internal.pdf;

import dev.roast.internal.pdf.Gutter.Kind;
import java.util.List;
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

    private final List<Row> rows;
    private final double width;
    private Optional<Gutter> best = Optional.empty();

    private GutterFinder(List<Row> rows) {
        this.rows = rows;
        this.width = LEAST_WIDTH * medianSize(rows);
    }

    static Optional<Gutter> tallest(List<Row> rows) {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        GutterFinder finder = new GutterFinder(rows);
        finder.edges().forEach(finder::lookLeftOf);
        return finder.best;
    }

    private static double medianSize(List<Row> rows) {
        double[] sizes = rows.stream().mapToDouble(Row::size).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    /** Where words begin that have room on their left, in whole points. */
    private TreeSet<Double> edges() {
        TreeSet<Double> edges = new TreeSet<>();
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

    private boolean isEdge(double x) {
        return rows.stream()
                        .flatMap(row -> row.words().stream())
                        .filter(word -> Math.abs(word.left() - x) < 3 * Gutter.TOUCH)
                        .limit(2)
                        .count()
                > 1;
    }

    private void judge(double x, int from, int to) {
        if (to - from < 1) {
            return;
        }
        SideBySide sides = SideBySide.of(rows.subList(from, to + 1), x);
        Optional<Kind> kind = sides.kind();
        if (kind.isPresent() && best.map(Gutter::height).orElse(0.0) < sides.height()) {
            best = Optional.of(new Gutter(x, from, to, kind.get(), sides.height(), sides.fewerLines()));
        }
    }
}
