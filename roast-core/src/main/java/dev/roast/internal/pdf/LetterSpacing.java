package dev.roast.internal.pdf;

import java.util.Arrays;
import java.util.List;

/** Finds letters that are set apart for looks, as in "E D U C A T I O N", so that they can be read as words. */
final class LetterSpacing {
    private static final int LEAST_LETTERS = 3;

    /** Letters further apart than this, in ems, are columns of a table. */
    private static final double WIDEST = 1.4;

    /** A gap this much wider than the usual one parts words. */
    private static final double WORD_GAP = 1.6;

    private final List<Word> words;
    private final boolean[] joined;

    private LetterSpacing(List<Word> words) {
        this.words = words;
        this.joined = new boolean[words.size()];
    }

    /** Returns for each word of a row whether it belongs to the one before. */
    static boolean[] joined(Row row) {
        LetterSpacing spacing = new LetterSpacing(row.words());
        int from = 0;
        for (int i = 1; i <= spacing.words.size(); i++) {
            if (i == spacing.words.size() || !spacing.continues(i)) {
                spacing.join(from, i);
                from = i;
            }
        }
        return spacing.joined;
    }

    private boolean continues(int i) {
        Word before = words.get(i - 1);
        Word word = words.get(i);
        return letter(before) && letter(word) && before.size() == word.size() && gap(i) < WIDEST * word.size();
    }

    private static boolean letter(Word word) {
        return word.glyphs().size() == 1
                && (Character.isLetter(word.first().text().codePointAt(0))
                        || word.first().text().equals("&"));
    }

    private double gap(int i) {
        return words.get(i).left() - words.get(i - 1).right();
    }

    private void join(int from, int to) {
        if (to - from < LEAST_LETTERS) {
            return;
        }
        double[] gaps = new double[to - from - 1];
        for (int i = from + 1; i < to; i++) {
            gaps[i - from - 1] = gap(i);
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        for (int i = from + 1; i < to; i++) {
            joined[i] = gap(i) <= WORD_GAP * usual;
        }
    }
}
