package dev.roast.internal.roast;

import dev.roast.model.Quote;
import dev.roast.port.TextLine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds quoted words in the lines of a resume. Not for use by several threads. */
final class QuoteFinder {
    /** Fewer folded characters than this prove nothing. */
    private static final int SHORTEST = 2;

    private final List<TextLine> lines;
    private final String folded;
    private final int[] lineOf;
    private final int[] indexOf;

    QuoteFinder(List<TextLine> lines) {
        this.lines = List.copyOf(lines);
        StringBuilder text = new StringBuilder();
        IntStream.Builder places = IntStream.builder();
        int[] ends = new int[this.lines.size()];
        for (int i = 0; i < ends.length; i++) {
            Folding.fold(this.lines.get(i).text(), (kept, index) -> {
                text.append(kept);
                places.add(index);
            });
            ends[i] = text.length();
        }
        this.folded = text.toString();
        this.lineOf = new int[text.length()];
        for (int i = 1; i < ends.length; i++) {
            Arrays.fill(lineOf, ends[i - 1], ends[i], i);
        }
        this.indexOf = places.build().toArray();
    }

    /**
     * Finds words.
     *
     * @param words as someone says that they stand there
     * @param page where they are said to stand, and
     * @param line where on it; of several places the nearest is taken. Zeros if nothing is said
     * @return where they stand, or empty if they do not
     */
    Optional<Found> find(String words, int page, int line) {
        String wanted = Folding.fold(words);
        if (wanted.length() < SHORTEST) {
            return Optional.empty();
        }
        Optional<Found> nearest = Optional.empty();
        long distance = Long.MAX_VALUE;
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            TextLine begins = lines.get(lineOf[at]);
            long far = Math.abs(begins.page() - page) * 10_000L + Math.abs(begins.line() - line);
            if (far < distance) {
                distance = far;
                nearest = Optional.of(found(at, at + wanted.length() - 1));
            }
        }
        return nearest;
    }

    private Found found(int first, int last) {
        List<TextLine> spanned = lines.subList(lineOf[first], lineOf[last] + 1);
        TextLine begins = spanned.get(0);
        return new Found(new Quote(words(first, last), begins.page(), begins.line()), List.copyOf(spanned));
    }

    /** The words as they stand, with one space where a line ends. */
    private String words(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = lineOf[first]; i <= lineOf[last]; i++) {
            String text = lines.get(i).text();
            int from = i == lineOf[first] ? indexOf[first] : 0;
            int to = i == lineOf[last] ? text.offsetByCodePoints(indexOf[last], 1) : text.length();
            words.append(words.length() == 0 ? "" : " ").append(text, from, to);
        }
        return words.toString().strip();
    }

    /**
     * Quoted words that stand in the resume.
     *
     * @param quote the words and their place
     * @param lines the lines that they stand on
     */
    record Found(Quote quote, List<TextLine> lines) {}
}
