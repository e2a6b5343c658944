package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/** Glyphs that stand together. Grows while it is put together, and is only read afterwards. */
final class Word {
    private final List<Glyph> glyphs = new ArrayList<>();
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private boolean spaceBefore;
    private boolean spaceAfter;

    Word(Glyph first) {
        add(first);
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
        include(glyph);
    }

    void replaceLast(Glyph glyph) {
        glyphs.set(glyphs.size() - 1, glyph);
        include(glyph);
    }

    private void include(Glyph glyph) {
        left = Math.min(left, glyph.left());
        right = Math.max(right, glyph.right());
        top = Math.min(top, glyph.top());
        bottom = Math.max(bottom, glyph.bottom());
    }

    /** Notes that a space was drawn beside it. */
    void noteSpace(Glyph space) {
        boolean before = space.left() + space.right() < left + right;
        spaceBefore |= before;
        spaceAfter |= !before;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    Glyph first() {
        return glyphs.get(0);
    }

    Glyph last() {
        return glyphs.get(glyphs.size() - 1);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double baseline() {
        return first().baseline();
    }

    double size() {
        return first().size();
    }

    int order() {
        return first().order();
    }

    boolean spaceBefore() {
        return spaceBefore;
    }

    boolean spaceAfter() {
        return spaceAfter;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
