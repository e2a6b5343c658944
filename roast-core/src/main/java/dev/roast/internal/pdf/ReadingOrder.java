package dev.roast.internal.pdf;

import dev.roast.internal.pdf.Gutter.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of a page in the order in which a person reads them: what is above columns, the columns from left to
 * right, what is below them; and so again inside each part.
 */
final class ReadingOrder {
    /** Deeper nesting is not a page for people. */
    private static final int DEEPEST = 12;

    private final List<Row> lines = new ArrayList<>();
    private int columns = 1;

    static ReadingOrder of(List<Word> words) {
        ReadingOrder order = new ReadingOrder();
        order.columns = order.read(words, 0);
        return order;
    }

    /** Returns the lines in reading order. */
    List<Row> lines() {
        return lines;
    }

    /** Returns the most columns side by side. */
    int columns() {
        return columns;
    }

    private int read(List<Word> words, int depth) {
        List<Row> rows = Row.of(words);
        Optional<Gutter> gutter = depth < DEEPEST ? GutterFinder.tallest(rows) : Optional.empty();
        if (gutter.isEmpty()) {
            lines.addAll(rows);
            return 1;
        }
        return read(rows, gutter.get(), depth + 1);
    }

    private int read(List<Row> rows, Gutter gutter, int depth) {
        int above = read(words(rows.subList(0, gutter.first())), depth);
        List<Row> beside = rows.subList(gutter.first(), gutter.last() + 1);
        int between = gutter.kind() == Kind.COLUMNS
                ? readColumns(beside, gutter, depth)
                : readHeadings(beside, gutter.x(), depth);
        int below = read(words(rows.subList(gutter.last() + 1, rows.size())), depth);
        return Math.max(between, Math.max(above, below));
    }

    private int readColumns(List<Row> rows, Gutter gutter, int depth) {
        int left = read(leftOf(gutter.x(), rows), depth);
        int right = read(rightOf(gutter.x(), rows), depth);
        return gutter.lines() >= Gutter.COLUMN_LINES ? left + right : Math.max(left, right);
    }

    private int readHeadings(List<Row> rows, double x, int depth) {
        int columns = 1;
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).wordsLeftOf(x) > 0) {
                List<Row> part = rows.subList(from, i);
                lines.addAll(Row.of(leftOf(x, part)));
                columns = Math.max(columns, read(rightOf(x, part), depth));
                from = i;
            }
        }
        return columns;
    }

    private static List<Word> words(List<Row> rows) {
        return rows.stream().flatMap(row -> row.words().stream()).toList();
    }

    private static List<Word> leftOf(double x, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.words().subList(0, row.wordsLeftOf(x)).stream())
                .toList();
    }

    private static List<Word> rightOf(double x, List<Row> rows) {
        return rows.stream()
                .flatMap(row ->
                        row.words().subList(row.wordsLeftOf(x), row.words().size()).stream())
                .toList();
    }
}
