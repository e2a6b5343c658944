package dev.roast.model;

import java.util.Objects;

/**
 * What the owner wants of one roast.
 *
 * @param heat how hard the jokes hit
 * @param annotated whether the findings are also drawn on a copy of the PDF, if the tier has that
 */
public record RoastOptions(Heat heat, boolean annotated) {

    /** Requires a heat. */
    public RoastOptions {
        Objects.requireNonNull(heat, "heat");
    }

    /**
     * Returns options with that heat, and everything else as usual: with the annotated PDF.
     *
     * @param heat how hard the jokes hit
     * @return the options
     */
    public static RoastOptions heat(Heat heat) {
        return new RoastOptions(heat, true);
    }

    /** Returns these options without the annotated PDF. */
    public RoastOptions withoutAnnotatedPdf() {
        return new RoastOptions(heat, false);
    }
}
