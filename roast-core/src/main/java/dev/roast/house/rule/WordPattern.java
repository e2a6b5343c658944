package dev.roast.house.rule;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for whole words, in any case. It is tried only where a word begins with two characters that it can begin with:
 * the rules look for some hundred phrases, and trying each at every character was most of what a roast took. Immutable;
 * safe for use by several threads.
 */
final class WordPattern {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Pattern pattern;
    /** Those of {@link WordStarts#beginning} that it can begin with. */
    private final BitSet beginnings = new BitSet(WordStarts.BEGINNINGS);

    private WordPattern(String regex) {
        pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        for (int first = 0; first < LETTERS.length(); first++) {
            char letter = LETTERS.charAt(first);
            if (canBegin(String.valueOf(letter))) {
                beginnings.set(WordStarts.beginning(letter, ' '));
                addSeconds(letter);
            }
        }
    }

    private void addSeconds(char first) {
        for (int second = 0; second < LETTERS.length(); second++) {
            char letter = LETTERS.charAt(second);
            if (canBegin(String.valueOf(new char[] {first, letter}))) {
                beginnings.set(WordStarts.beginning(first, letter));
            }
        }
    }

    /** Returns whether a text matches, or would if it went on. */
    @SuppressWarnings("JdkObsolete") // whether more text could match is what is asked, and nothing else tells
    private boolean canBegin(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /**
     * Makes one for words that stand alone: "motivated" is not in "self-motivated".
     *
     * @param words a regular expression that begins with a letter or a digit of ASCII
     */
    static WordPattern of(String words) {
        return new WordPattern("(?<![\\p{L}\\d-])(?:" + words + ")(?![\\p{L}\\d]|-\\p{L})");
    }

    /** As {@link #of}, for words that may be joined to others by hyphens: "two" is in "two-day". */
    static WordPattern ofParts(String words) {
        return new WordPattern("\\b(?:" + words + ")\\b");
    }

    /** Returns whether it is in a text. */
    boolean isIn(WordStarts text) {
        return find(text, 0).isPresent();
    }

    /**
     * Returns its first place in a text.
     *
     * @param text any
     * @param from where to begin looking
     */
    Optional<MatchResult> find(WordStarts text, int from) {
        for (int i = 0; i < text.count(); i++) {
            if (beginnings.get(text.beginningAt(i)) && text.at(i) >= from) {
                Matcher matcher = pattern.matcher(text.text());
                matcher.region(text.at(i), text.text().length())
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                if (matcher.lookingAt()) {
                    return Optional.of(matcher);
                }
            }
        }
        return Optional.empty();
    }
}
