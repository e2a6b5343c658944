package dev.roast.internal.pdf;

import dev.roast.port.Box;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * A part of the page as it is seen.
 *
 * @param left its left edge
 * @param top its top edge
 * @param right its right edge
 * @param bottom its bottom edge
 * @param outline what it is inside these, unless it is all of it
 * @param segments of the outline, each of which is looked at to tell whether a place is inside
 */
record Region(double left, double top, double right, double bottom, Optional<Path2D> outline, int segments) {
    private static final double STRAIGHT = 0.01;

    static Region rectangle(double left, double top, double right, double bottom) {
        return new Region(left, top, right, bottom, Optional.empty(), 0);
    }

    static Region of(Path2D path) {
        Rectangle2D around = path.getBounds2D();
        boolean rectangle = isRectangle(path);
        return new Region(
                around.getMinX(),
                around.getMinY(),
                around.getMaxX(),
                around.getMaxY(),
                rectangle ? Optional.empty() : Optional.of(path),
                rectangle ? 0 : segments(path));
    }

    private static int segments(Path2D path) {
        int segments = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            segments++;
        }
        return segments;
    }

    /** One subpath of four corners, each side of which is straight up or across. */
    private static boolean isRectangle(Path2D path) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        int corners = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            boolean move = kind == PathIterator.SEG_MOVETO;
            boolean straight = Math.abs(at[0] - x) < STRAIGHT || Math.abs(at[1] - y) < STRAIGHT;
            if (kind == PathIterator.SEG_CLOSE) {
                continue;
            }
            if (move != (corners == 0) || (!move && (kind != PathIterator.SEG_LINETO || !straight)) || corners > 4) {
                return false;
            }
            x = at[0];
            y = at[1];
            corners++;
        }
        return corners == 4 || corners == 5;
    }

    boolean contains(double x, double y) {
        return isAround(x, y) && (outline.isEmpty() || outline.orElseThrow().contains(x, y));
    }

    private boolean isAround(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Returns how many steps it takes to tell whether a place is inside. */
    int stepsAt(double x, double y) {
        return isAround(x, y) ? 1 + segments : 1;
    }

    boolean covers(double x1, double y1, double x2, double y2) {
        return outline.isEmpty() && left <= x1 && top <= y1 && right >= x2 && bottom >= y2;
    }

    /** Returns whether this may be a line of letters, at most so high, of which something is in a box. */
    boolean traces(Box box, double highest) {
        return outline.isPresent()
                && Math.min(bottom - top, right - left) <= highest
                && outline.orElseThrow().intersects(box.x(), box.y(), box.width(), box.height());
    }

    /** Returns how much of a page of that size it takes. */
    double shareOf(double width, double height) {
        double across = Math.min(right, width) - Math.max(left, 0);
        double down = Math.min(bottom, height) - Math.max(top, 0);
        return across > 0 && down > 0 ? across * down / (width * height) : 0;
    }

    double extent() {
        return Math.max(right - left, bottom - top);
    }
}
