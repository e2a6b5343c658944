package dev.roast.internal.pdf;

import java.util.List;

/** Finds bullets that are drawn as shapes: small ones, alike, one under the other, each in front of a line. */
final class DrawnBullets {
    /** In ems of the line. */
    private static final double SMALLEST = 0.12;

    private static final double LARGEST = 0.75;
    private static final double FURTHEST = 2;

    private static final double LONG_LINE = 40;
    private static final double SAME = 0.7;

    private final List<PaintedShape> small;
    private final List<PaintedShape> verticals;

    DrawnBullets(List<PaintedShape> shapes) {
        this.small = shapes.stream().filter(DrawnBullets::isSmall).toList();
        this.verticals = shapes.stream()
                .filter(shape -> shape.height() > LONG_LINE && shape.width() < shape.height() / 10)
                .toList();
    }

    private static boolean isSmall(PaintedShape shape) {
        return shape.width() > 0.5
                && shape.width() < 12
                && shape.height() > 0.45 * shape.width()
                && shape.height() < 2.2 * shape.width();
    }

    boolean before(Row line) {
        return small.stream().anyMatch(shape -> stands(shape, line) && repeats(shape) && !onTimeline(shape));
    }

    private static boolean stands(PaintedShape shape, Row line) {
        double em = line.size();
        double gap = line.left() - shape.right();
        return gap > 0
                && gap < FURTHEST * em
                && shape.height() > SMALLEST * em
                && Math.max(shape.height(), shape.width()) < LARGEST * em
                && shape.middle() < line.baseline()
                && shape.middle() > line.baseline() - LARGEST * em;
    }

    /** There is one like it above or below, and none beside it as there is in an ornament or a rating. */
    private boolean repeats(PaintedShape shape) {
        boolean repeats = false;
        for (PaintedShape other : small) {
            boolean alike =
                    Math.abs(other.width() - shape.width()) < SAME && Math.abs(other.height() - shape.height()) < SAME;
            boolean sameLine = Math.abs(other.middle() - shape.middle()) < SAME;
            double apart = Math.abs(other.left() - shape.left());
            if (alike && sameLine && apart > SAME && apart < 3 * shape.width()) {
                return false;
            }
            repeats |= alike && !sameLine && apart < SAME;
        }
        return repeats;
    }

    private boolean onTimeline(PaintedShape shape) {
        return verticals.stream()
                .anyMatch(line -> line.left() < shape.right()
                        && line.right() > shape.left()
                        && line.top() < shape.bottom()
                        && line.bottom() > shape.top());
    }
}
