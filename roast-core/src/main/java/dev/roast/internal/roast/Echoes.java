package dev.roast.internal.roast;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether a text repeats some words of others, in their order, whatever stands between them. */
final class Echoes {
    /** As long as this a text without spaces, such as a Chinese one, is compared as a whole. */
    private static final int LONG = 6;

    private final int run;
    private final Set<String> runs = new HashSet<>();
    private final List<String> wholes = new ArrayList<>();

    /**
     * Makes one.
     *
     * @param run so many words in a row are a repetition; of a shorter text, all of them
     * @param texts what may not be repeated
     */
    Echoes(int run, Stream<String> texts) {
        this.run = run;
        texts.map(Echoes::words).forEach(this::add);
    }

    /** Returns whether the text repeats something. */
    boolean isIn(String text) {
        List<String> words = words(text);
        for (int i = 0; i + run <= words.size(); i++) {
            if (runs.contains(String.join(" ", words.subList(i, i + run)))) {
                return true;
            }
        }
        String joined = " " + String.join(" ", words) + " ";
        return wholes.stream().anyMatch(joined::contains);
    }

    private void add(List<String> words) {
        for (int i = 0; i + run <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + run)));
        }
        String whole = String.join(" ", words);
        if (words.size() > 1 && words.size() < run) {
            wholes.add(" " + whole + " ");
        } else if (words.size() == 1 && whole.length() >= LONG) {
            wholes.add(whole);
        }
    }

    /** Returns the words of a text, in lower case and compatibility forms spelt out. */
    static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = folded.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int from = 0;
        int point;
        for (int at = 0; at < lower.length(); at += Character.charCount(point)) {
            point = lower.codePointAt(at);
            if (!isOfWord(point)) {
                addWord(lower, from, at, words);
                from = at + Character.charCount(point);
            }
        }
        addWord(lower, from, lower.length(), words);
        return words;
    }

    private static void addWord(String text, int from, int to, List<String> words) {
        if (from < to) {
            words.add(text.substring(from, to));
        }
    }

    private static boolean isOfWord(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = point < 0x80 ? Character.UNASSIGNED : Character.getType(point);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
