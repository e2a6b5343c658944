package dev.roast.internal.roast;

import java.util.List;
import java.util.Set;

/**
 * Tells whether an answer is in English words, which is what every model is asked for. One that obeys a document may answer
 * in another language, in anagrams, with misspelled words or without spaces.
 */
final class PlainEnglish {
    /** Of fewer words nothing can be told. */
    private static final int FEWEST = 40;

    /** The house roaster's answers have 0.3 and more; other languages have next to none. */
    private static final double SHARE = 0.12;

    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "that", "this", "you", "your", "with", "are", "it", "for", "not", "be", "what",
            "or", "but", "by", "has", "from", "have", "which", "than", "they", "who", "how", "would", "can", "more",
            "does", "were", "there", "its", "a", "is", "an", "at", "out", "one", "says", "reader", "nobody", "write",
            "every");

    private PlainEnglish() {}

    static boolean is(String text) {
        List<String> words = Echoes.words(text);
        long common = words.stream().filter(COMMON::contains).count();
        return words.size() < FEWEST || common >= SHARE * words.size();
    }
}
