package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts rows of three to ten dots or squares that are drawn at equal distances beside or under a word. */
final class RatingDots {
    private static final double SMALLEST = 3;
    private static final double LARGEST = 16;
    private static final double ALIKE = 0.15;
    private static final int LEAST = 3;
    private static final int MOST = 10;

    /** How far above or below the middle of a line of text they are, in points. */
    private static final double NEAR = 14;

    private RatingDots() {}

    static int count(List<Row> rows, List<PaintedShape> shapes) {
        List<PaintedShape> dots = new ArrayList<>(shapes.stream()
                .filter(RatingDots::isDot)
                .sorted(Comparator.comparingLong((PaintedShape dot) -> Math.round(dot.middle()))
                        .thenComparingDouble(PaintedShape::left))
                .toList());
        int count = 0;
        int from = 0;
        for (int i = 1; i <= dots.size(); i++) {
            if (i == dots.size() || !follows(dots, from, i)) {
                count += isRating(distinct(dots.subList(from, i)), rows) ? 1 : 0;
                from = i;
            }
        }
        return count;
    }

    private static boolean isDot(PaintedShape shape) {
        return shape.width() >= SMALLEST
                && shape.width() <= LARGEST
                && Math.abs(shape.width() - shape.height()) <= ALIKE * shape.width();
    }

    private static boolean follows(List<PaintedShape> dots, int from, int i) {
        PaintedShape first = dots.get(from);
        PaintedShape before = dots.get(i - 1);
        PaintedShape dot = dots.get(i);
        return Math.abs(dot.middle() - first.middle()) <= 1
                && Math.abs(dot.width() - first.width()) <= ALIKE * first.width()
                && dot.left() - before.right() <= 2 * first.width();
    }

    /** A dot may be filled and then outlined. */
    private static List<PaintedShape> distinct(List<PaintedShape> dots) {
        List<PaintedShape> distinct = new ArrayList<>();
        for (PaintedShape dot : dots) {
            if (distinct.isEmpty()
                    || dot.left() - distinct.get(distinct.size() - 1).left() > dot.width() / 2) {
                distinct.add(dot);
            }
        }
        return distinct;
    }

    private static boolean isRating(List<PaintedShape> dots, List<Row> rows) {
        if (dots.size() < LEAST || dots.size() > MOST) {
            return false;
        }
        double step = dots.get(1).left() - dots.get(0).left();
        for (int i = 2; i < dots.size(); i++) {
            if (Math.abs(dots.get(i).left() - dots.get(i - 1).left() - step) > ALIKE * step + 0.5) {
                return false;
            }
        }
        double middle = dots.get(0).middle();
        List<Row> near = rows.stream()
                .filter(row -> Math.abs((row.top() + row.bottom()) / 2 - middle) <= NEAR)
                .toList();
        return !near.isEmpty() && near.stream().noneMatch(row -> covers(row, dots.get(1)));
    }

    /** What lies on words are outlines of letters. */
    private static boolean covers(Row row, PaintedShape dot) {
        double center = (dot.left() + dot.right()) / 2;
        return row.words().stream()
                .anyMatch(word -> word.left() <= center
                        && word.right() >= center
                        && word.top() < dot.middle()
                        && word.bottom() > dot.middle());
    }
}
