package dev.roast.internal.pdf;

import org.apache.pdfbox.util.Matrix;

/** Finds where on the page as seen a glyph is, from the matrix that takes an em square to user space. */
final class GlyphPlacer {
    /** Where the em box of a vertically written character begins above its origin, and its middle above a baseline. */
    private static final double EM_TOP = 0.88;

    private static final double MIDDLE = 0.29;

    private final PageFrame frame;

    GlyphPlacer(PageFrame frame) {
        this.frame = frame;
    }

    /** Writing in the direction of its letters: the glyph begins at the origin. */
    Glyph across(String text, Face face, Matrix m, double advance, int order) {
        double size = size(face, m);
        return glyph(text, face, m, new double[] {0, 0, advance, 0}, turn(m), 0, size, order);
    }

    /** Vertical writing: the glyph hangs under its top middle, a quarter turn from the direction of its letters. */
    Glyph down(String text, Face face, Matrix m, double width, double advance, int order) {
        double size = size(face, m);
        double[] ends = {width / 2, EM_TOP, width / 2, EM_TOP + advance};
        return glyph(text, face, m, ends, (turn(m) + 90) % 360, MIDDLE * size, size, order);
    }

    private Glyph glyph(
            String text, Face face, Matrix m, double[] ends, int turn, double drop, double size, int order) {
        double x1 = seenX(m, ends[0], ends[1]);
        double y1 = seenY(m, ends[0], ends[1]);
        double x2 = seenX(m, ends[2], ends[3]);
        double y2 = seenY(m, ends[2], ends[3]);
        double from = Turn.along(turn, x1, y1);
        double to = Turn.along(turn, x2, y2);
        double baseline = Turn.across(turn, x1, y1) + drop;
        return new Glyph(text, Math.min(from, to), Math.max(from, to), baseline, size, turn, face, order);
    }

    private int turn(Matrix m) {
        double dx = seenX(m, 1, 0) - seenX(m, 0, 0);
        double dy = seenY(m, 1, 0) - seenY(m, 0, 0);
        return Turn.of(dx, dy);
    }

    private static double size(Face face, Matrix m) {
        return face.em() * Math.hypot(m.getShearX(), m.getScaleY());
    }

    /** Returns how high or how wide an em is, whichever is less, in the units of the page. */
    static double shorterSide(Face face, Matrix m) {
        double width = Math.hypot(m.getScaleX(), m.getShearY());
        double height = width > 0 ? Math.abs(Painter.determinant(m)) / width : 0;
        return face.em() * Math.min(width, height);
    }

    private double seenX(Matrix m, double x, double y) {
        return frame.seenX(userX(m, x, y), userY(m, x, y));
    }

    private double seenY(Matrix m, double x, double y) {
        return frame.seenY(userX(m, x, y), userY(m, x, y));
    }

    private static double userX(Matrix m, double x, double y) {
        return x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
    }

    private static double userY(Matrix m, double x, double y) {
        return x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
    }
}
