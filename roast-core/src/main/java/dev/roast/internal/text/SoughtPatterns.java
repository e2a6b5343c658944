package dev.roast.internal.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * Many regular expressions that are looked for together: at each place of a text only those are tried that can begin
 * there. What it has worked out about two characters it remembers. Safe for use by several threads.
 */
public final class SoughtPatterns {
    private static final int ASCII = SoughtPattern.ASCII;

    private final List<SoughtPattern> patterns;
    private final int[] all;

    /** Which can begin, by what stands before, the first and the second character. */
    private final AtomicReferenceArray<int[]> known = new AtomicReferenceArray<>(3 * ASCII * ASCII);

    /** Makes one of patterns, which are numbered in their order, from 0. */
    public SoughtPatterns(List<SoughtPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.all = IntStream.range(0, patterns.size()).toArray();
    }

    /** Is told what was found. */
    public interface Found {
        /** Takes the number of a pattern, and what it matches. */
        void at(int pattern, Matcher match);
    }

    /**
     * Finds for each pattern what {@link SoughtPattern#each} finds.
     *
     * @param text any
     * @param wanted the numbers of the patterns that are looked for
     * @param found is told of each place, in the order of the text
     */
    public void each(String text, BitSet wanted, Found found) {
        int[] from = new int[all.length];
        Matchers matchers = new Matchers(text);
        for (int i = 0; i < text.length(); i++) {
            for (int pattern : candidates(text, i)) {
                if (i >= from[pattern] && wanted.get(pattern) && matchers.isAt(pattern, i)) {
                    Matcher match = matchers.of(pattern);
                    from[pattern] = Math.max(match.end(), i + 1);
                    found.at(pattern, match);
                }
            }
        }
    }

    /**
     * Finds what the patterns match from some places of a text on; it may overlap.
     *
     * @param text any
     * @param places where to look
     * @param found is told of each place in their order, and at each of the patterns in theirs
     */
    public void eachAt(String text, BitSet places, Found found) {
        Matchers matchers = new Matchers(text);
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            for (int pattern : candidates(text, i)) {
                if (matchers.isAt(pattern, i)) {
                    found.at(pattern, matchers.of(pattern));
                }
            }
        }
    }

    private int[] candidates(String text, int at) {
        char first = text.charAt(at);
        if (first >= ASCII) {
            return all;
        }
        int index = (SoughtPattern.before(text, at) * ASCII + first) * ASCII + SoughtPattern.second(text, at);
        int[] candidates = known.get(index);
        if (candidates == null) {
            candidates = IntStream.of(all)
                    .filter(pattern -> patterns.get(pattern).mayBeginAt(text, at))
                    .toArray();
            known.set(index, candidates);
        }
        return candidates;
    }

    /** One for each pattern that is tried on a text. */
    private final class Matchers {
        private final String text;
        private final Map<Integer, Matcher> made = new HashMap<>();

        Matchers(String text) {
            this.text = text;
        }

        boolean isAt(int pattern, int at) {
            return (text.charAt(at) < ASCII || patterns.get(pattern).mayBeginAt(text, at))
                    && of(pattern).region(at, text.length()).lookingAt();
        }

        Matcher of(int pattern) {
            return made.computeIfAbsent(pattern, number -> patterns.get(number).matcher(text));
        }
    }
}
