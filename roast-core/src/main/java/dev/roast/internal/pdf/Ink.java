package dev.roast.internal.pdf;

import java.util.Optional;

/**
 * What is painted with.
 *
 * @param color how it looks; absent for what only drawing it would tell, as patterns
 * @param alpha 0 for an ink that leaves no mark
 */
record Ink(Optional<Rgb> color, double alpha) {
    static final Ink BLACK = of(Rgb.BLACK);
    static final Ink UNKNOWN = new Ink(Optional.empty(), 1);
    static final Ink NONE = new Ink(Optional.of(Rgb.WHITE), 0);

    static Ink of(Rgb color) {
        return new Ink(Optional.of(color), 1);
    }
}
