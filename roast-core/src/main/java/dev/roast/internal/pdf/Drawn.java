package dev.roast.internal.pdf;

import java.util.Optional;

/**
 * How a glyph looked when it was drawn.
 *
 * @param ink its colour, laid on what was behind it; absent where only drawing it would tell
 * @param behind the colour behind it; absent where only drawing it would tell
 * @param hidden why nobody sees it; empty for a glyph that is seen
 */
record Drawn(Optional<Rgb> ink, Optional<Rgb> behind, String hidden) {
    static final Drawn PLAIN = new Drawn(Optional.of(Rgb.BLACK), Optional.of(Rgb.WHITE), "");
    static final Drawn EMPTY = new Drawn(Optional.empty(), Optional.empty(), GlyphJudge.EMPTY);
}
