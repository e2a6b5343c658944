package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words on one baseline, from left to right: a line of text, or what stands side by side in several columns. */
record Row(List<Word> words) {
    /** How far baselines may be apart for words to be on one row, in ems of the smaller word. */
    private static final double SAME_BASELINE = 0.4;

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
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Word::left).thenComparingInt(Word::order)));
        return rows.stream().map(Row::new).toList();
    }

    static boolean sameRow(Word one, Word other) {
        return Math.abs(one.baseline() - other.baseline()) <= SAME_BASELINE * Math.min(one.size(), other.size());
    }

    double left() {
        return words.get(0).left();
    }

    double right() {
        return words.stream().mapToDouble(Word::right).max().orElse(0);
    }

    double top() {
        return words.stream().mapToDouble(Word::top).min().orElse(0);
    }

    double bottom() {
        return words.stream().mapToDouble(Word::bottom).max().orElse(0);
    }

    int order() {
        return words.stream().mapToInt(Word::order).min().orElse(0);
    }

    int turn() {
        return words.get(0).first().turn();
    }
}
