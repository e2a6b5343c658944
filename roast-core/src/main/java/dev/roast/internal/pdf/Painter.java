package dev.roast.internal.pdf;

import dev.roast.port.Box;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Puts what is painted on the canvas of a page, as the state of the moment has it. */
final class Painter {
    /** Thinner lines, in points, are behind no text. */
    private static final double THIN = 2;

    private static final int MOST_STROKED = 2_000;

    private final PageFrame frame;
    private final Meter meter;
    private final Deque<Pen> pens = new ArrayDeque<>();
    private Canvas canvas;
    private PDGraphicsState state = new PDGraphicsState(new PDRectangle());
    private boolean shown = true;
    private int order;
    private double pictured;

    Painter(PageFrame frame, Meter meter) {
        this.frame = frame;
        this.meter = meter;
        this.canvas = new Canvas(frame, Rgb.WHITE, meter);
        pens.push(new Pen());
    }

    /** Takes the state of the moment: whether its layer is shown and how many glyphs were drawn. */
    void at(PDGraphicsState now, boolean visible, int glyphs) {
        state = now;
        shown = visible;
        order = glyphs;
    }

    int order() {
        return order;
    }

    Canvas canvas() {
        return canvas;
    }

    /** Goes on on another canvas; returns the one before. */
    Canvas swap(Canvas other) {
        Canvas before = canvas;
        canvas = other;
        return before;
    }

    Pen pen() {
        return pens.element();
    }

    /** Begins with a plain pen. */
    void saveAndBegin() {
        pens.push(new Pen());
    }

    void save() {
        pens.push(pen().copy());
    }

    /** Restores what was saved; the last one stays. */
    void restore() {
        if (pens.size() > 1) {
            pens.pop();
        }
    }

    int depth() {
        return pens.size();
    }

    void restoreTo(int depth) {
        while (pens.size() > depth) {
            pens.pop();
        }
    }

    Paint.Style style(boolean stroking) {
        double alpha = stroking ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
        return pen().style(alpha, state.getBlendMode());
    }

    void paint(Path2D path, boolean filled, boolean stroked) {
        if (filled) {
            put(Region.of(path), pen().ink(false), style(false), Paint.Kind.SHAPE);
        }
        if (stroked) {
            stroke(path);
        }
    }

    /** A thick line is a bar. */
    private void stroke(Path2D path) {
        Matrix matrix = state.getCurrentTransformationMatrix();
        double width = state.getLineWidth() * Math.sqrt(Math.abs(determinant(matrix)));
        Region around = Region.of(path);
        if (width < THIN || around.extent() + width > MOST_STROKED) {
            return;
        }
        BasicStroke line = new BasicStroke((float) width, state.getLineCap(), BasicStroke.JOIN_BEVEL);
        put(
                Region.of(new Path2D.Double(line.createStrokedShape(path))),
                pen().ink(true),
                style(true),
                Paint.Kind.SHAPE);
    }

    static double determinant(Matrix m) {
        return m.getScaleX() * (double) m.getScaleY() - m.getShearX() * (double) m.getShearY();
    }

    /** Paints the unit square of the matrix, in which a picture is drawn that nobody looks at. */
    void picture(boolean opaque) {
        Region place = Region.of(quad(state.getCurrentTransformationMatrix(), new PDRectangle(1, 1)));
        pictured += place.shareOf(frame.width(), frame.height());
        put(place, Ink.UNKNOWN, style(false), opaque ? Paint.Kind.PICTURE : Paint.Kind.HOLEY);
    }

    /** Returns how much of the page pictures take, each counted in full. */
    double pictured() {
        return pictured;
    }

    /** Paints all that is inside the clip with shades. */
    void shade() {
        put(Region.rectangle(0, 0, frame.width(), frame.height()), Ink.UNKNOWN, style(false), Paint.Kind.SHAPE);
    }

    /** Paints a place where a glyph is, as far as a soft mask is concerned. */
    void letter(Glyph glyph) {
        Box box = Turn.onPage(glyph.turn(), glyph.left(), glyph.top(), glyph.right(), glyph.bottom());
        put(
                Region.rectangle(box.x(), box.y(), box.right(), box.bottom()),
                pen().ink(false),
                style(false),
                Paint.Kind.SHAPE);
    }

    private void put(Region region, Ink ink, Paint.Style style, Paint.Kind kind) {
        if (shown) {
            Paint.Kind seen = pen().clipsToText() ? Paint.Kind.LETTERS : kind;
            canvas.add(new Paint(region, pen().clip(), ink, style, seen, order));
        }
    }

    void clip(Region region) {
        pen().clip(region);
        meter.painted(pen().clip().outlines().size());
    }

    /** Returns whether what is painted at a place leaves a mark. */
    boolean clipHolds(double x, double y) {
        Clip clip = pen().clip();
        meter.painted(clip.stepsAt(x, y));
        return clip.contains(x, y);
    }

    /** Clips to the box of a form, whose matrix is given. */
    void clip(PDRectangle box, Matrix form) {
        Matrix before = state.getCurrentTransformationMatrix();
        Matrix inside = form.multiply(before);
        clip(Region.of(quad(inside, box)));
    }

    private Path2D quad(Matrix m, PDRectangle box) {
        double[][] corners = {
            {box.getLowerLeftX(), box.getLowerLeftY()},
            {box.getUpperRightX(), box.getLowerLeftY()},
            {box.getUpperRightX(), box.getUpperRightY()},
            {box.getLowerLeftX(), box.getUpperRightY()}
        };
        Path2D.Double path = new Path2D.Double();
        for (double[] corner : corners) {
            double x = corner[0] * m.getScaleX() + corner[1] * m.getShearX() + m.getTranslateX();
            double y = corner[0] * m.getShearY() + corner[1] * m.getScaleY() + m.getTranslateY();
            if (path.getCurrentPoint() == null) {
                path.moveTo(frame.seenX(x, y), frame.seenY(x, y));
            } else {
                path.lineTo(frame.seenX(x, y), frame.seenY(x, y));
            }
        }
        path.closePath();
        return path;
    }
}
