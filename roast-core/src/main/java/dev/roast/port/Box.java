package dev.roast.port;

/**
 * A place on a page as it is seen: in points, from the top left corner of the crop box, after the page's rotation.
 *
 * @param x from the left
 * @param y from the top
 * @param width to the right
 * @param height downwards
 */
public record Box(double x, double y, double width, double height) {

    /** Returns the right edge. */
    public double right() {
        return x + width;
    }

    /** Returns the bottom edge. */
    public double bottom() {
        return y + height;
    }
}
