package dev.roast.internal.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;

/** How much ink the outline of a glyph takes, in a square of a thousand units to the em; curves count as the corners of their
 * controls. */
final class OutlineArea {
    /** The thinnest letter of a hairline face, 700 high and 10 wide, has ten times that. */
    private static final double MARK = 700;

    private static final double ROUNDING = 1;

    private final double[] at = new double[6];
    private final Point2D.Double begin = new Point2D.Double();
    private final Point2D.Double last = new Point2D.Double();
    private double contour;
    private double ink;
    private double contours;

    private OutlineArea() {}

    /**
     * Returns whether nobody sees it: contours of no size, or some that take each other away to the last bit, as only a
     * forger draws them.
     */
    static boolean isNextToNothing(Path2D path) {
        OutlineArea area = new OutlineArea();
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            area.add(i);
        }
        area.close();
        return area.contours < MARK || Math.abs(area.ink) < ROUNDING;
    }

    private void add(PathIterator segments) {
        int kind = segments.currentSegment(at);
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                close();
                begin.setLocation(at[0], at[1]);
                last.setLocation(begin);
            }
            case PathIterator.SEG_LINETO -> lineTo(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> {
                lineTo(at[0], at[1]);
                lineTo(at[2], at[3]);
            }
            case PathIterator.SEG_CUBICTO -> {
                lineTo(at[0], at[1]);
                lineTo(at[2], at[3]);
                lineTo(at[4], at[5]);
            }
            default -> close();
        }
    }

    private void lineTo(double x, double y) {
        contour += (last.x * y - x * last.y) / 2;
        last.setLocation(x, y);
    }

    private void close() {
        lineTo(begin.x, begin.y);
        ink += contour;
        contours += Math.abs(contour);
        contour = 0;
    }
}
