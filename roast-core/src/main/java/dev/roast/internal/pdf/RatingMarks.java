package dev.roast.internal.pdf;

import java.util.List;

/** Counts skill bars and star ratings: rows of marks among the text, rows of drawn dots, and drawn bars. */
final class RatingMarks {
    private static final int LEAST_MARKS = 3;
    private static final String MARKS = "★☆●○◉◎◯⚫⚪⬤■□▪▫◆◇✩✪✭✮✯✰⭐";

    private RatingMarks() {}

    static int count(List<Row> rows, List<PaintedShape> shapes) {
        int written = 0;
        for (Row row : rows) {
            written += longestRun(row) >= LEAST_MARKS ? 1 : 0;
        }
        return written + RatingDots.count(rows, shapes) + RatingBars.count(rows, shapes);
    }

    /** The most marks one after the other; of icons those count that repeat, as full and empty stars do. */
    private static int longestRun(Row row) {
        int longest = 0;
        int run = 0;
        String icon = "";
        for (Word word : row.words()) {
            for (Glyph glyph : word.glyphs()) {
                boolean mark = glyph.text().length() == 1 && MARKS.contains(glyph.text());
                boolean sameIcon =
                        GlyphText.isIcon(glyph.text()) && (glyph.text().equals(icon) || run == 0 || run > 2);
                run = mark || sameIcon ? run + 1 : GlyphText.isIcon(glyph.text()) ? 1 : 0;
                icon = glyph.text();
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
