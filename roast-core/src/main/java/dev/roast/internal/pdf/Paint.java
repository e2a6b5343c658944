package dev.roast.internal.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/**
 * Something painted that is no text.
 *
 * @param region where
 * @param clip inside of which
 * @param ink with what
 * @param style how it is laid on what is there
 * @param kind what it is
 * @param order how many glyphs were drawn before it
 */
record Paint(Region region, Clip clip, Ink ink, Style style, Kind kind, int order) {
    private static final double OPAQUE = 0.95;
    private static final double FAINT = 0.05;

    /** What leaves a mark: filled shapes and pictures, pictures with holes in them, and shapes seen through letters. */
    enum Kind {
        SHAPE,
        PICTURE,
        HOLEY,
        LETTERS
    }

    /** How paint is laid on: alpha, blend mode and soft masks, those of the groups around included. */
    record Style(double alpha, BlendMode mode, List<Mask> masks) {
        static final Style PLAIN = new Style(1, BlendMode.NORMAL, List.of());

        /** Returns how much shows at a place; empty where only drawing it would tell. */
        OptionalDouble alphaAt(double x, double y) {
            double left = alpha;
            for (Mask mask : masks) {
                OptionalDouble shows = mask.at(x, y);
                if (shows.isEmpty()) {
                    return OptionalDouble.empty();
                }
                left *= shows.getAsDouble();
            }
            return OptionalDouble.of(left);
        }
    }

    /** Returns how many steps it takes to tell whether it is at a place. */
    int stepsAt(double x, double y) {
        int steps = region.stepsAt(x, y);
        return clip.outlines().isEmpty() ? steps : steps + clip.stepsAt(x, y);
    }

    boolean at(double x, double y) {
        return region.contains(x, y) && clip.contains(x, y);
    }

    /** Returns whether nothing below shows through at a place. */
    boolean covers(double x, double y) {
        return (kind == Kind.SHAPE || kind == Kind.PICTURE)
                && ink.alpha() >= OPAQUE
                && style.mode().equals(BlendMode.NORMAL)
                && style.alphaAt(x, y).orElse(0) >= OPAQUE;
    }

    /** Whether it hides everything in a rectangle, whatever the point. */
    boolean fills(double x1, double y1, double x2, double y2) {
        return style.masks().isEmpty()
                && clip.outlines().isEmpty()
                && clip.bounds().covers(x1, y1, x2, y2)
                && region.covers(x1, y1, x2, y2)
                && covers(x1, y1);
    }

    /** Returns what is seen at a place after it; empty where only drawing it would tell. */
    Optional<Rgb> over(Optional<Rgb> below, double x, double y) {
        OptionalDouble shows = style.alphaAt(x, y);
        double alpha = ink.alpha() * shows.orElse(1);
        if (alpha < FAINT || kind == Kind.LETTERS) {
            return below;
        }
        if (ink.color().isEmpty() || shows.isEmpty() || kind == Kind.HOLEY) {
            return Optional.empty();
        }
        if (covers(x, y)) {
            return ink.color();
        }
        return below.map(color -> ink.color().orElseThrow().on(color, alpha, style.mode()));
    }

    /** Returns whether letters that this is painted through are seen on a colour. */
    boolean showsOn(Optional<Rgb> below, double x, double y) {
        double alpha = ink.alpha() * style.alphaAt(x, y).orElse(1);
        if (alpha < FAINT || ink.color().isEmpty() || below.isEmpty()) {
            return alpha >= FAINT;
        }
        Rgb ground = below.orElseThrow();
        return !ink.color().orElseThrow().on(ground, alpha, style.mode()).looksLike(ground);
    }
}
