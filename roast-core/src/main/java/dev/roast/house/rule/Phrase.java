package dev.roast.house.rule;

import dev.roast.house.parse.Passage;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that a rule looks for.
 *
 * @param variant the kind of words
 * @param pattern the words; never with an unbounded repetition
 * @param unless what makes them harmless, looked for in the words around them
 */
record Phrase(String variant, WordPattern pattern, Optional<Pattern> unless) {
    private static final int AROUND = 40;
    private static final Pattern COMPANY = Pattern.compile(
            "(?: \\p{Lu}[\\p{L}&]{1,15}){0,3} (?:Inc|Ltd|LLC|GmbH|Corp|Systems|Solutions|Group|Labs|Technologies|Partners)\\b");

    static Phrase of(String variant, String words) {
        return new Phrase(variant, WordPattern.of(words), Optional.empty());
    }

    Phrase unless(String words) {
        return new Phrase(variant, pattern, Optional.of(Pattern.compile(words, Pattern.CASE_INSENSITIVE)));
    }

    /**
     * Returns where the words stand, unless they stand in quotation marks, in a name, or harmlessly.
     *
     * @param passage where to look
     * @param text its text
     */
    Optional<Hit> find(Passage passage, WordStarts text) {
        Optional<MatchResult> found = pattern.find(text, 0);
        while (found.isPresent()) {
            MatchResult place = found.get();
            if (!isHarmless(passage.text(), place.start(), place.end())) {
                return Optional.of(new Hit(this, passage, place.start(), place.end()));
            }
            found = pattern.find(text, place.end());
        }
        return Optional.empty();
    }

    private boolean isHarmless(String text, int start, int end) {
        String around = text.substring(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND));
        return unless.filter(pattern -> pattern.matcher(around).find()).isPresent()
                || isQuoted(text, start)
                || isName(text, start, end);
    }

    /** Returns whether a place stands in quotation marks. */
    static boolean isQuoted(String text, int at) {
        int opened = Math.max(text.lastIndexOf('“', at), text.lastIndexOf('„', at));
        int closed = text.indexOf('”', opened + 1);
        if (opened >= 0 && closed > at) {
            return true;
        }
        long before = text.substring(0, at).chars().filter(c -> c == '"').count();
        return before % 2 == 1 && text.indexOf('"', at) > 0;
    }

    /** Returns whether words are part of a name: capitals in the middle of a sentence, with another capital beside. */
    private static boolean isName(String text, int start, int end) {
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        if (start == 0 || ".:;!?•".indexOf(before(text, start)) >= 0) {
            return COMPANY.matcher(text.substring(end, Math.min(text.length(), end + AROUND)))
                    .lookingAt();
        }
        return isCapital(text, end + 1) || isCapital(text, text.lastIndexOf(' ', Math.max(0, start - 2)) + 1);
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private static char before(String text, int start) {
        return start >= 2 ? text.charAt(start - 2) : '.';
    }

    /**
     * Words that were found.
     *
     * @param phrase which
     * @param passage where
     * @param from where they begin
     * @param to where they end
     */
    record Hit(Phrase phrase, Passage passage, int from, int to) {
        String word() {
            return passage.text().substring(from, to);
        }

        String rest() {
            return passage.text().substring(to);
        }
    }
}
