package dev.roast.internal.pdf;

/**
 * An empty strip between what stands side by side.
 *
 * @param x where what is right of it begins
 * @param first the first row that it passes
 * @param last the last row that it passes
 * @param kind what it parts
 * @param lines on the side that has fewer
 */
record Gutter(double x, int first, int last, Kind kind, int lines) {
    /** Edges nearer than this are the same, in points. */
    static final double TOUCH = 0.5;

    /** Columns of fewer lines are a block in a page, such as a header of two sides, and not the page's layout. */
    static final int COLUMN_LINES = 5;

    /** What it parts. */
    enum Kind {
        /** Columns of text: the left one is read to its end, then the right one. */
        COLUMNS,
        /** Headings at the side of what they head: each is read before what is right of it. */
        SIDE_HEADINGS
    }
}
