package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words on one baseline, from left to right: a line of text, or what stands side by side in several columns. */
final class Row {
    /** How far baselines may be apart for words to be on one row, in ems: of the smaller word, or of a bullet's line. */
    private static final double SAME_BASELINE = 0.4;

    private final List<Word> words;
    private final double right;
    private final int order;

    /** @param words from left to right, at least one */
    Row(List<Word> words) {
        double furthest = words.get(0).right();
        int earliest = words.get(0).order();
        for (Word word : words) {
            furthest = Math.max(furthest, word.right());
            earliest = Math.min(earliest, word.order());
        }
        this.words = words;
        this.right = furthest;
        this.order = earliest;
    }

    /** Puts words into rows, from the top down. */
    static List<Row> of(List<Word> words) {
        List<Word> down = new ArrayList<>(words);
        down.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::left));
        List<List<Word>> rows = new ArrayList<>();
        for (Word word : down) {
            int last = rows.size() - 1;
            if (last >= 0 && sameRow(rows.get(last).get(0), word)) {
                rows.get(last).add(word);
            } else {
                rows.add(new ArrayList<>(List.of(word)));
            }
        }
        List<Row> made = new ArrayList<>(rows.size());
        for (List<Word> row : rows) {
            row.sort(Comparator.comparingDouble(Word::left).thenComparingInt(Word::order));
            made.add(new Row(row));
        }
        return made;
    }

    private static boolean sameRow(Word one, Word other) {
        boolean mark = one.glyphs().size() == 1 || other.glyphs().size() == 1;
        double em = mark ? Math.max(one.size(), other.size()) : Math.min(one.size(), other.size());
        return Math.abs(one.baseline() - other.baseline()) <= SAME_BASELINE * em;
    }

    List<Word> words() {
        return words;
    }

    Word first() {
        return words.get(0);
    }

    double left() {
        return first().left();
    }

    double right() {
        return right;
    }

    double baseline() {
        return first().baseline();
    }

    double size() {
        return first().size();
    }

    /** Returns the place of its first drawn glyph in the order of drawing. */
    int order() {
        return order;
    }

    double top() {
        return words.stream().mapToDouble(Word::top).min().orElse(0);
    }

    double bottom() {
        return words.stream().mapToDouble(Word::bottom).max().orElse(0);
    }

    /** Returns how many words begin left of a place. */
    int wordsLeftOf(double x) {
        int count = 0;
        while (count < words.size() && words.get(count).left() < x - Gutter.TOUCH) {
            count++;
        }
        return count;
    }

    /** Returns whether a word reaches into the strip before a place. */
    boolean reachesInto(double from, double x) {
        for (Word word : words) {
            if (word.left() < x - Gutter.TOUCH && word.right() > from) {
                return true;
            }
        }
        return false;
    }
}
