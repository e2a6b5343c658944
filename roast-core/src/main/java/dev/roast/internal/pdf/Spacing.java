package dev.roast.internal.pdf;

/** Which gap between two glyphs is a space. */
final class Spacing {
    /** In ems. A space is 0.25 to 0.33 wide and tight justified text shrinks it to 0.14; kerning opens 0.1 at most. */
    private static final double WORD_GAP = 0.12;

    /** Between ideographs there are no spaces, and justified text spreads them. */
    private static final double IDEOGRAPH_GAP = 0.7;

    /** Typesetters put a quarter of an em between ideographs and Latin letters where there is no space. */
    private static final double MIXED_GAP = 0.35;

    private Spacing() {}

    /** Returns the gap from which on there is a space between two glyphs, in points. */
    static double wordGap(Glyph before, Glyph after) {
        double em = Math.min(before.size(), after.size());
        boolean first = ideograph(before.text().codePointBefore(before.text().length()));
        boolean second = ideograph(after.text().codePointAt(0));
        if (first && second) {
            return IDEOGRAPH_GAP * em;
        }
        return (first || second ? MIXED_GAP : WORD_GAP) * em;
    }

    /** Returns whether a character is of a script that is written without spaces. */
    static boolean ideograph(int point) {
        if (point < 0x2E80) {
            return false;
        }
        return Character.isIdeographic(point)
                || (point >= 0x3000 && point <= 0x30FF)
                || (point >= 0x31F0 && point <= 0x31FF)
                || (point >= 0xFF00 && point <= 0xFFEF);
    }
}
