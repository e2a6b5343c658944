package dev.roast.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, confusables). */
public final class LookAlikes {
    private static final String LETTERS = "аеорсухіјѕԁһԛԝвкмнтАЕОРСУХІЈЅВКМНТЗαοερνικτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aeopcyxijsdhqwbkmhtAEOPCYXIJSBKMHT3aoepviktuxABEZHIKMNOPTYX";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LAST_LATIN = 0x24F;

    /** Fewer such words in a document come of a keyboard with two alphabets. */
    private static final int FEWEST = 3;

    private static final String REASON = "in letters of another alphabet that look like Latin ones";

    private LookAlikes() {}

    /** Returns whether a character is one. */
    public static boolean has(int letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    /** Returns a word with Latin letters in place of those that look like them. */
    public static String latin(String word) {
        StringBuilder read = new StringBuilder(word.length());
        word.chars().forEach(c -> {
            int at = LETTERS.indexOf(c);
            read.append(at < 0 ? (char) c : LATIN.charAt(at));
        });
        return read.toString();
    }

    /** Returns the words of two alphabets in these lines, as they look, if they are so many that they are meant to hide. */
    public static Optional<UnseenText.Found> hidden(List<String> lines) {
        List<String> mixed =
                lines.stream().flatMap(line -> mixedWords(line).stream()).toList();
        return mixed.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new UnseenText.Found(String.join(" ", mixed), REASON));
    }

    /** Returns the words of two alphabets in a text that look like words of one, as they look. */
    static List<String> mixedWords(String text) {
        return hasOther(text)
                ? WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(LookAlikes::isMixed)
                        .map(LookAlikes::latin)
                        .toList()
                : List.of();
    }

    private static boolean hasOther(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_LATIN) {
                return true;
            }
        }
        return false;
    }

    /** Returns a text in which those words are as they look. */
    public static String unmixed(String text) {
        return hasOther(text)
                ? WORD.matcher(text)
                        .replaceAll(word ->
                                Matcher.quoteReplacement(isMixed(word.group()) ? latin(word.group()) : word.group()))
                : text;
    }

    /** All the letters that are not Latin have to look so: "µm" and "Ωmega" are meant. */
    private static boolean isMixed(String word) {
        return word.chars().anyMatch(c -> c < 0x80)
                && word.chars().anyMatch(LookAlikes::has)
                && word.chars().allMatch(c -> c <= LAST_LATIN || has(c));
    }
}
