package dev.roast.internal.pdf;

/**
 * A painted path, by its extent on the page as it is seen.
 *
 * @param left its left edge
 * @param top its top edge
 * @param right its right edge
 * @param bottom its bottom edge
 * @param filled rather than only stroked
 * @param order how many glyphs were drawn before it
 */
record PaintedShape(double left, double top, double right, double bottom, boolean filled, int order) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middle() {
        return (top + bottom) / 2;
    }
}
