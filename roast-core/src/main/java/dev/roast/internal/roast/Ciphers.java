package dev.roast.internal.roast;

import dev.roast.internal.text.LookAlikes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to say a thing so that a search for its words does not find it. A critique is in words and has no use for them. */
final class Ciphers {
    /** Hexadecimal, binary, percent and character codes, and letters one by one. */
    private static final Pattern CODES = Pattern.compile(
            "\\b(?=[0-9 :]*[a-fA-F])(?=[a-fA-F :]*[0-9])(?:[0-9a-fA-F]{2}[ :]?){8,}\\b|\\b(?:[01]{7,8}\\s?){3,}\\b|(?:%[0-9a-fA-F]{2}){3,}"
                    + "|(?:\\\\u?[0-9a-fA-F]{2,4}){3,}|(?<![\\p{L}\\p{N}])(?:\\p{L}[\\s.*_|-]{1,2}){7,}\\p{L}(?![\\p{L}\\p{N}])"
                    + "|(?:[.-]{1,5}[ /]+){6,}");

    private static final Pattern LONG_TOKEN = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");

    /** Digits and signs in place of letters, as in {@code w1nn3r}. */
    private static final Pattern MIXED_WORD = Pattern.compile("\\p{L}+[0-9@$!&#]+\\p{L}[\\p{L}0-9@$!&#]*");

    private static final int MOST_MIXED = 2;

    private Ciphers() {}

    /**
     * Returns whether a text has something that is no word of any language.
     *
     * @param isKnown whether something of the kind stands in the document
     */
    static boolean isIn(String text, Predicate<String> isKnown) {
        return CODES.matcher(text).results().map(MatchResult::group).anyMatch(isKnown.negate())
                || LONG_TOKEN
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(token -> decoded(token).isPresent() && !isKnown.test(token))
                || MIXED_WORD
                                .matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .filter(isKnown.negate())
                                .count()
                        > MOST_MIXED;
    }

    /** Returns a text as it may have been meant: as it looks, backwards, its words backwards, and in rot13. */
    static List<String> readings(String text) {
        String looks = LookAlikes.unmixed(text);
        List<String> words = List.of(looks.split("\\s+", -1));
        StringBuilder reversed = new StringBuilder();
        for (int i = words.size() - 1; i >= 0; i--) {
            reversed.append(words.get(i)).append(' ');
        }
        StringBuilder rotated = new StringBuilder(looks.length());
        looks.chars().forEach(letter -> rotated.append((char) rotated(letter)));
        return List.of(looks, new StringBuilder(looks).reverse().toString(), reversed.toString(), rotated.toString());
    }

    private static int rotated(int letter) {
        int base = letter >= 'a' && letter <= 'z' ? 'a' : 'A';
        boolean latin = letter >= base && letter < base + 26;
        return latin ? (letter - base + 13) % 26 + base : letter;
    }

    /** A word may be base64 by chance, and then means nothing that can be printed. */
    private static Optional<String> decoded(String token) {
        boolean word = token.chars().skip(1).noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        String padded = token.replace("=", "").replace('-', '+').replace('_', '/');
        int whole = padded.length() - (padded.length() % 4 == 1 ? 1 : 0);
        if (word) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getDecoder().decode(padded.substring(0, whole));
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Optional.of(text).filter(read -> read.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == 0xFFFD));
    }
}
