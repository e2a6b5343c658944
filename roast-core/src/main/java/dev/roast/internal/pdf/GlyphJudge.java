package dev.roast.internal.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Tells whether a person sees a glyph. What only drawing it would tell, as on a picture, counts as seen. */
final class GlyphJudge {
    static final String UNPAINTED = "in the text mode that paints nothing";
    static final String CLIP_ONLY = "in the text mode that only clips";
    static final String UNDER_PICTURE = "under a picture";
    static final String EMPTY = "in a font whose letters are empty";
    private static final String LAYER_OFF = "in a layer that is switched off";
    private static final String TINY = "smaller than 1.5 points";
    private static final String OFF_PAGE = "outside the page";
    private static final String CLIPPED = "clipped away";
    static final String TRANSPARENT = "transparent";
    private static final String MASKED = "under a mask that lets nothing through";
    private static final String UNDER_SHAPE = "under a shape";

    /** In points. The smallest print of the real resumes has 5; at 1.5 a letter is half a millimetre high. */
    private static final double TINIEST = 1.5;

    private static final double FAINT = 0.05;

    private final PageFrame frame;
    private final Painter painter;
    private Drawn last = Drawn.PLAIN;

    GlyphJudge(PageFrame frame, Painter painter) {
        this.frame = frame;
        this.painter = painter;
    }

    /**
     * Judges a glyph by what is there when it is drawn; the points are where it is looked at, x before y. One that only
     * clips is judged at the end.
     */
    Drawn judge(boolean layerShown, RenderingMode mode, double size, double... points) {
        String unseen = "";
        if (!layerShown) {
            unseen = LAYER_OFF;
        } else if (!mode.isFill() && !mode.isStroke()) {
            unseen = mode.isClip() ? CLIP_ONLY : UNPAINTED;
        } else if (size < TINIEST) {
            unseen = TINY;
        } else if (most(points, (x, y) -> x < 0 || y < 0 || x > frame.width() || y > frame.height())) {
            unseen = OFF_PAGE;
        } else if (most(points, (x, y) -> !painter.clipHolds(x, y))) {
            unseen = CLIPPED;
        }
        return unseen.isEmpty() ? byColor(mode, points) : new Drawn(Optional.empty(), Optional.empty(), unseen);
    }

    private interface Test {
        boolean at(double x, double y);
    }

    private static boolean most(double[] points, Test test) {
        int count = 0;
        for (int i = 0; i < points.length; i += 2) {
            count += test.at(points[i], points[i + 1]) ? 1 : 0;
        }
        return 4 * count > points.length;
    }

    private Drawn byColor(RenderingMode mode, double... points) {
        if (mode.isFill()) {
            Drawn filled = byColor(painter.pen().ink(false), painter.style(false), points);
            if (filled.hidden().isEmpty() || !mode.isStroke()) {
                return filled;
            }
        }
        return byColor(painter.pen().ink(true), painter.style(true), points);
    }

    private Drawn byColor(Ink ink, Paint.Style style, double... points) {
        if (style.masks().isEmpty() && painter.canvas().isBare(points)) {
            return same(at(ink, style, points[0], points[1]));
        }
        Drawn seen = Drawn.PLAIN;
        Drawn hidden = Drawn.PLAIN;
        int unseen = 0;
        for (int i = 0; i < points.length; i += 2) {
            Drawn drawn = at(ink, style, points[i], points[i + 1]);
            if (drawn.hidden().isEmpty()) {
                seen = drawn;
            } else {
                hidden = drawn;
                unseen++;
            }
        }
        return same(4 * unseen > points.length ? hidden : seen);
    }

    private Drawn at(Ink ink, Paint.Style style, double x, double y) {
        Optional<Rgb> behind = painter.canvas().colorAt(x, y);
        OptionalDouble shows = style.alphaAt(x, y);
        double alpha = ink.alpha() * shows.orElse(1);
        if (alpha < FAINT) {
            boolean masked = style.alpha() * ink.alpha() >= FAINT;
            return new Drawn(behind, behind, masked ? MASKED : TRANSPARENT);
        }
        if (ink.color().isEmpty() || behind.isEmpty() || shows.isEmpty()) {
            return new Drawn(Optional.empty(), behind, "");
        }
        Rgb ground = behind.orElseThrow();
        Rgb seen = ink.color().orElseThrow().on(ground, alpha, style.mode());
        return new Drawn(
                Optional.of(seen), behind, seen.looksLike(ground) ? seen.named() + " on " + ground.named() : "");
    }

    /** Neighbours look alike: they share what is kept of them. */
    private Drawn same(Drawn drawn) {
        if (!drawn.equals(last)) {
            last = drawn;
        }
        return last;
    }

    /** Judges a glyph by what was painted after it; returns why nobody sees it, empty if it is seen. */
    static String after(Canvas canvas, Glyph glyph, Drawn drawn) {
        if (!canvas.isPaintedAfter(glyph.order())) {
            return drawn.hidden();
        }
        return after(canvas, glyph.order(), drawn, glyph.points());
    }

    private static String after(Canvas canvas, int order, Drawn drawn, double... points) {
        if (drawn.hidden().equals(CLIP_ONLY)) {
            return lets(canvas, order, points) ? "" : CLIP_ONLY;
        }
        String reason = drawn.hidden();
        if (!reason.isEmpty()) {
            return reason;
        }
        int covered = 0;
        for (int i = 0; i < points.length; i += 2) {
            List<Paint> paints = canvas.paintedAfter(order, points[i], points[i + 1]);
            if (!paints.isEmpty()) {
                String why = under(paints, drawn, points[i], points[i + 1]);
                covered += why.isEmpty() ? 0 : 1;
                reason = why.isEmpty() ? reason : why;
            }
        }
        return 4 * covered > points.length ? reason : "";
    }

    /** Whether something is painted through the letter. */
    private static boolean lets(Canvas canvas, int order, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            double x = points[i];
            double y = points[i + 1];
            if (canvas.paintedAfter(order, x, y).stream()
                    .anyMatch(
                            paint -> paint.kind() == Paint.Kind.LETTERS && paint.showsOn(canvas.colorAt(x, y), x, y))) {
                return true;
            }
        }
        return false;
    }

    private static String under(List<Paint> paints, Drawn drawn, double x, double y) {
        Optional<Rgb> ink = drawn.ink();
        Optional<Rgb> behind = drawn.behind();
        for (Paint paint : paints) {
            if (paint.covers(x, y)) {
                return paint.kind() == Paint.Kind.PICTURE ? UNDER_PICTURE : UNDER_SHAPE;
            }
            ink = paint.over(ink, x, y);
            behind = paint.over(behind, x, y);
        }
        boolean same =
                ink.isPresent() && behind.isPresent() && ink.orElseThrow().looksLike(behind.orElseThrow());
        return same ? UNDER_SHAPE : "";
    }
}
