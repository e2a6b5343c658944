package dev.roast.internal.pdf;

import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/** A colour as a screen shows it; each part is from 0 to 1. */
record Rgb(double red, double green, double blue) {
    private static final HexFormat HEX = HexFormat.of();

    static final Rgb WHITE = new Rgb(1, 1, 1);
    static final Rgb BLACK = new Rgb(0, 0, 0);

    /**
     * WCAG 2.2 (success criterion 1.4.3) asks for a contrast of 4.5, and 1 is none at all. Below this nobody reads a
     * word; the palest print in the real resumes has more.
     */
    private static final double LEAST_CONTRAST = 1.2;

    /** Colours of like luminance are told apart by their hue: yellow on white has a contrast of 1.07. */
    private static final double SAME_HUE = 0.25;

    static Rgb of(double red, double green, double blue) {
        return new Rgb(part(red), part(green), part(blue));
    }

    /** The simple conversion of ISO 32000-1, 10.3.5. */
    static Rgb cmyk(double cyan, double magenta, double yellow, double black) {
        return of(
                (1 - part(cyan)) * (1 - part(black)),
                (1 - part(magenta)) * (1 - part(black)),
                (1 - part(yellow)) * (1 - part(black)));
    }

    private static double part(double value) {
        return value > 0 ? Math.min(1, value) : 0;
    }

    /** Returns the relative luminance as WCAG 2.2 defines it. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Returns whether something in this colour on that one can't be made out. */
    boolean looksLike(Rgb behind) {
        double apart = Math.max(
                Math.abs(red - behind.red), Math.max(Math.abs(green - behind.green), Math.abs(blue - behind.blue)));
        if (apart >= SAME_HUE) {
            return false;
        }
        double one = luminance() + 0.05;
        double other = behind.luminance() + 0.05;
        return Math.max(one, other) / Math.min(one, other) < LEAST_CONTRAST;
    }

    /** Returns what is seen where this colour is laid on another. */
    Rgb on(Rgb below, double alpha, BlendMode mode) {
        if (alpha >= 1 && mode.equals(BlendMode.NORMAL)) {
            return this;
        }
        return new Rgb(
                mixed(below.red, red, alpha, mode),
                mixed(below.green, green, alpha, mode),
                mixed(below.blue, blue, alpha, mode));
    }

    private static double mixed(double below, double above, double alpha, BlendMode mode) {
        return part((1 - alpha) * below + alpha * blended(below, above, mode));
    }

    /** ISO 32000-1, 11.3.5; the modes that nobody uses for text count as the normal one. */
    private static double blended(double below, double above, BlendMode mode) {
        if (mode.equals(BlendMode.MULTIPLY)) {
            return below * above;
        } else if (mode.equals(BlendMode.SCREEN)) {
            return below + above - below * above;
        } else if (mode.equals(BlendMode.DARKEN)) {
            return Math.min(below, above);
        } else if (mode.equals(BlendMode.LIGHTEN)) {
            return Math.max(below, above);
        } else if (mode.equals(BlendMode.DIFFERENCE)) {
            return Math.abs(below - above);
        } else if (mode.equals(BlendMode.EXCLUSION)) {
            return below + above - 2 * below * above;
        }
        return above;
    }

    /** Returns a name for people. */
    String named() {
        if (looksLike(WHITE)) {
            return "white";
        }
        if (looksLike(BLACK)) {
            return "black";
        }
        return "#" + hex(red) + hex(green) + hex(blue);
    }

    private static String hex(double part) {
        return HEX.toHexDigits((byte) Math.round(255 * part));
    }
}
