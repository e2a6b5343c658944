package dev.roast.internal.pdf;

/**
 * One drawn character, or ligature. Its place is in the frame of its direction of writing: the page as it is seen,
 * turned so that the writing goes to the right and lines go down.
 *
 * @param text what it says, cleaned; a space is a space; not empty
 * @param left where it begins
 * @param right where it ends
 * @param baseline on which it stands
 * @param size in points as seen
 * @param turn the direction of its writing in degrees clockwise, 0 for upright
 * @param face of its font
 * @param order the how manieth of its page in the order of drawing
 */
record Glyph(String text, double left, double right, double baseline, double size, int turn, Face face, int order) {
    /** How far letters reach above and below their baseline, in ems: near enough for all Latin and CJK fonts. */
    private static final double ASCENT = 0.8;

    private static final double DESCENT = 0.22;

    Glyph withText(String other) {
        return new Glyph(other, left, right, baseline, size, turn, face, order);
    }

    boolean blank() {
        return text.charAt(0) == ' ';
    }

    double top() {
        return baseline - ASCENT * size;
    }

    double bottom() {
        return baseline + DESCENT * size;
    }

    /** Returns three places in its middle, on the page as seen: x, y, x, y, x, y. */
    double[] points() {
        double[] points = new double[6];
        for (int i = 0; i < 3; i++) {
            double along = left + (right - left) * (i + 1) / 4;
            double across = baseline - (0.2 + 0.1 * i) * size;
            points[2 * i] = Turn.pageX(turn, along, across);
            points[2 * i + 1] = Turn.pageY(turn, along, across);
        }
        return points;
    }
}
