package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/** Counts skill bars and star ratings: rows of marks among the text, rows of drawn dots, and drawn bars. */
final class RatingMarks {
    private static final int LEAST_MARKS = 3;
    private static final int KINDS = 2;
    private static final String MARKS = "★☆●○◉◎◯⚫⚪⬤■□▪▫◆◇✩✪✭✮✯✰⭐";

    private RatingMarks() {}

    static int count(List<Row> rows, List<PaintedShape> shapes) {
        int written = (int) rows.stream().filter(RatingMarks::holdsRating).count();
        return written + RatingDots.count(rows, shapes) + RatingBars.count(rows, shapes);
    }

    /** Marks one after the other, of at most two kinds: full ones and empty ones. */
    private static boolean holdsRating(Row row) {
        List<String> run = new ArrayList<>();
        for (Word word : row.words()) {
            for (Glyph glyph : word.glyphs()) {
                if (isMark(glyph.text())) {
                    run.add(glyph.text());
                } else if (isRating(run)) {
                    return true;
                } else {
                    run.clear();
                }
            }
        }
        return isRating(run);
    }

    private static boolean isMark(String text) {
        return GlyphText.isIcon(text) || (text.length() == 1 && MARKS.contains(text));
    }

    private static boolean isRating(List<String> run) {
        return run.size() >= LEAST_MARKS && run.stream().distinct().count() <= KINDS;
    }
}
