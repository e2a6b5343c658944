package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts skill bars: a bar drawn over its longer track, or bars of different lengths one under the other that begin on
 * one line, each beside or under a word. What has text in it is a background; what is as thin as a rule is one.
 */
final class RatingBars {
    private static final double SHORTEST = 4;
    private static final double SHORTEST_TRACK = 25;
    private static final double LONGEST = 260;
    private static final double THINNEST = 2.5;
    private static final double THICKEST = 16;
    private static final double SAME = 1;
    private static final int LEAST_BARS = 3;

    /** How far from the middle of a bar the middle of its word is, in points. */
    private static final double NEAR = 22;

    /** Charts have many more rectangles than skills. */
    private static final int MOST_BARS = 400;

    private final List<Row> rows;
    private final List<PaintedShape> bars;

    private RatingBars(List<Row> rows, List<PaintedShape> shapes) {
        this.rows = rows;
        this.bars = shapes.stream()
                .filter(this::isBar)
                .sorted(Comparator.comparingDouble(PaintedShape::top).thenComparingDouble(PaintedShape::left))
                .limit(MOST_BARS)
                .toList();
    }

    static int count(List<Row> rows, List<PaintedShape> shapes) {
        RatingBars bars = new RatingBars(rows, shapes);
        return Math.max(bars.onTracks(), bars.stacked());
    }

    private boolean isBar(PaintedShape shape) {
        return shape.filled()
                && shape.height() >= THINNEST
                && shape.height() <= THICKEST
                && shape.width() >= SHORTEST
                && shape.width() <= LONGEST
                && !holdsText(shape)
                && near(shape);
    }

    private boolean holdsText(PaintedShape shape) {
        return words(shape)
                .anyMatch(word -> word.left() < shape.right()
                        && word.right() > shape.left()
                        && middle(word) > shape.top()
                        && middle(word) < shape.bottom());
    }

    private boolean near(PaintedShape shape) {
        return words(shape).anyMatch(word -> Math.abs(middle(word) - shape.middle()) <= NEAR);
    }

    private Stream<Word> words(PaintedShape shape) {
        return rows.stream()
                .filter(row -> Math.abs(row.baseline() - shape.middle()) <= 2 * NEAR)
                .flatMap(row -> row.words().stream());
    }

    private static double middle(Word word) {
        return (word.top() + word.bottom()) / 2;
    }

    /** Bars on the same line that begin together, or go on where the other ends, with different lengths. */
    private int onTracks() {
        List<PaintedShape> tracks = new ArrayList<>();
        for (PaintedShape bar : bars) {
            for (PaintedShape other : bars) {
                if (isTrackOf(other, bar) && tracks.stream().noneMatch(track -> sameLine(track, other))) {
                    tracks.add(other);
                }
            }
        }
        return tracks.size();
    }

    private static boolean isTrackOf(PaintedShape track, PaintedShape bar) {
        boolean over = near(track.left(), bar.left()) && track.right() > bar.right() + SAME;
        boolean beside = near(track.left(), bar.right());
        double whole = Math.max(track.right(), bar.right()) - Math.min(track.left(), bar.left());
        return whole >= SHORTEST_TRACK && sameLine(track, bar) && (over || beside);
    }

    private static boolean sameLine(PaintedShape one, PaintedShape other) {
        return near(one.top(), other.top())
                && near(one.bottom(), other.bottom())
                && one.left() <= other.right() + SAME
                && other.left() <= one.right() + SAME;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= SAME;
    }

    /** Bars one under the other that begin on one line and end on different ones. */
    private int stacked() {
        int most = 0;
        for (PaintedShape first : bars) {
            List<PaintedShape> stack = bars.stream()
                    .filter(bar -> near(bar.left(), first.left()) && near(bar.height(), first.height()))
                    .toList();
            boolean differ = stack.stream().anyMatch(bar -> !near(bar.right(), first.right()));
            long places =
                    stack.stream().map(bar -> Math.round(bar.top())).distinct().count();
            if (differ && places >= LEAST_BARS) {
                most = (int) Math.max(most, places);
            }
        }
        return most;
    }
}
