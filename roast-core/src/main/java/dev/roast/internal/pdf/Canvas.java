package dev.roast.internal.pdf;

import dev.roast.port.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What has been painted on a page, text aside, in order and by place, so that it can be asked what is behind a point and
 * what came to lie over it.
 */
final class Canvas {
    /** Squares to a side: a letter's shape is in one or two of them and a background in all. */
    private static final int SQUARES = 24;

    /** In ems. */
    private static final double HIGHEST_LINE = 1.6;

    /** What is smaller in both directions is behind no letter. */
    private static final double SMALLEST = 1;

    private final double perWidth;
    private final double perHeight;
    private final double squareWidth;
    private final double squareHeight;
    private final Optional<Rgb> paper;
    private final Meter meter;
    private final List<List<Paint>> squares = new ArrayList<>(Collections.nCopies(SQUARES * SQUARES, List.of()));
    private int lastOrder;

    Canvas(PageFrame frame, Rgb paper, Meter meter) {
        this.squareWidth = Math.max(1, frame.width()) / SQUARES;
        this.squareHeight = Math.max(1, frame.height()) / SQUARES;
        this.perWidth = 1 / squareWidth;
        this.perHeight = 1 / squareHeight;
        this.paper = Optional.of(paper);
        this.meter = meter;
    }

    void add(Paint paint) {
        lastOrder = Math.max(lastOrder, paint.order());
        Region bounds = paint.clip().bounds();
        double left = Math.max(bounds.left(), paint.region().left());
        double right = Math.min(bounds.right(), paint.region().right());
        double top = Math.max(bounds.top(), paint.region().top());
        double bottom = Math.min(bounds.bottom(), paint.region().bottom());
        if (!(left <= right && top <= bottom) || paint.region().extent() < SMALLEST) {
            return;
        }
        for (int row = square(top * perHeight); row <= square(bottom * perHeight); row++) {
            for (int column = square(left * perWidth); column <= square(right * perWidth); column++) {
                add(paint, row, column);
            }
        }
    }

    private void add(Paint paint, int row, int column) {
        int index = row * SQUARES + column;
        List<Paint> square = squares.get(index);
        if (square.isEmpty()) {
            square = new ArrayList<>(2);
            squares.set(index, square);
        } else if (paint.fills(
                column * squareWidth, row * squareHeight, (column + 1) * squareWidth, (row + 1) * squareHeight)) {
            square.clear();
        }
        square.add(paint);
        meter.painted(1);
    }

    private static int square(double at) {
        return (int) Math.max(0, Math.min(SQUARES - 1, at));
    }

    private List<Paint> squareOf(double x, double y) {
        return squares.get(square(y * perHeight) * SQUARES + square(x * perWidth));
    }

    /** Returns whether nothing has been painted anywhere near some places, x before y. */
    boolean isBare(double... points) {
        for (int i = 0; i < points.length; i += 2) {
            if (!squareOf(points[i], points[i + 1]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether something was painted after so many glyphs. */
    boolean isPaintedAfter(int order) {
        return lastOrder > order;
    }

    private boolean at(Paint paint, double x, double y) {
        meter.painted(paint.stepsAt(x, y));
        return paint.at(x, y);
    }

    /** Returns the colour at a place; empty where only drawing it would tell. */
    Optional<Rgb> colorAt(double x, double y) {
        List<Paint> square = squareOf(x, y);
        int from = square.size() - 1;
        while (from >= 0 && !(at(square.get(from), x, y) && square.get(from).covers(x, y))) {
            from--;
        }
        Optional<Rgb> color = paper;
        for (int i = Math.max(0, from); i < square.size(); i++) {
            Paint paint = square.get(i);
            color = at(paint, x, y) ? paint.over(color, x, y) : color;
        }
        return color;
    }

    /** Returns how much of a place is painted, from 0 to 1. */
    double coverageAt(double x, double y) {
        double bare = 1;
        for (Paint paint : squareOf(x, y)) {
            bare *= at(paint, x, y)
                    ? 1 - paint.ink().alpha() * paint.style().alphaAt(x, y).orElse(1)
                    : 1;
        }
        return 1 - bare;
    }

    /** Returns what was painted at a place after so many glyphs, in order. */
    List<Paint> paintedAfter(int order, double x, double y) {
        List<Paint> square = squareOf(x, y);
        if (square.isEmpty() || square.get(square.size() - 1).order() <= order) {
            return List.of();
        }
        return square.stream()
                .filter(paint -> paint.order() > order && at(paint, x, y))
                .toList();
    }

    /** Returns whether a letter that is not painted as text is painted as a shape, as some exports do. */
    boolean traced(Glyph glyph) {
        Box box = Turn.onPage(glyph.turn(), glyph.left(), glyph.top(), glyph.right(), glyph.bottom());
        double[] points = glyph.points();
        return squareOf(points[2], points[3]).stream()
                .peek(paint -> meter.painted(1 + paint.region().segments()))
                .anyMatch(paint -> paint.kind() == Paint.Kind.SHAPE
                        && paint.region().traces(box, HIGHEST_LINE * glyph.size())
                        && paint.showsOn(paper, points[2], points[3]));
    }
}
