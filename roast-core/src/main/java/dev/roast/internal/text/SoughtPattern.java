package dev.roast.internal.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is looked for in many texts: it is tried only where the text goes on with two characters that
 * it can begin with, which a table tells. Finds what {@link Matcher#find()} finds, but nothing at the end of a text, where
 * no character is. What it has worked out about two
 * characters it remembers; what it answers never changes. Safe for use by several threads.
 */
public final class SoughtPattern {
    private static final int ASCII = 0x80;
    private static final int PAGE = 0x100;
    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final byte[] NEVER = new byte[ASCII];

    static {
        Arrays.fill(NEVER, NO);
    }

    private final Pattern pattern;

    /** Whether where it can begin hangs on more of what is before than one character tells. */
    private final boolean looksBack;

    /** For each first character of ASCII what is known of the second ones, and then for pages of other first characters. */
    private final byte[][] known = new byte[ASCII + PAGE][];

    private SoughtPattern(Pattern pattern) {
        this.pattern = pattern;
        this.looksBack = pattern.pattern().contains("(?<=");
    }

    /** Makes one of a regular expression. */
    public static SoughtPattern of(String regex) {
        return new SoughtPattern(Pattern.compile(regex));
    }

    /** Makes one of a pattern. */
    public static SoughtPattern of(Pattern pattern) {
        return new SoughtPattern(pattern);
    }

    /** Returns the pattern. */
    public Pattern pattern() {
        return pattern;
    }

    /**
     * Finds it in a text.
     *
     * @param text any
     * @param found is told of each place, from the first to the last; none overlap
     */
    public void each(String text, Consumer<Matcher> found) {
        int first = next(text, 0);
        if (first >= 0) {
            Matcher matcher = pattern.matcher(text);
            for (int from = first; find(matcher, text, from); from = Math.max(matcher.end(), matcher.start() + 1)) {
                found.accept(matcher);
            }
        }
    }

    /** Returns whether a text has it anywhere. */
    public boolean isIn(String text) {
        int first = next(text, 0);
        return first >= 0 && find(pattern.matcher(text), text, first);
    }

    /** Returns what it matches from this place on, if it does. */
    public Optional<Matcher> at(String text, int from) {
        return mayBeginAt(text, from)
                ? Optional.of(at(pattern.matcher(text), from, text.length())).filter(Matcher::lookingAt)
                : Optional.empty();
    }

    private boolean find(Matcher matcher, String text, int from) {
        for (int i = next(text, from); i >= 0; i = next(text, i + 1)) {
            if (at(matcher, i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (mayBeginAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns whether it could match at this place. */
    public boolean mayBeginAt(String text, int at) {
        char first = text.charAt(at);
        if (looksBack || Character.isSurrogate(first)) {
            return true;
        }
        if (first >= ASCII) {
            byte[] page = page(ASCII + (first >> 8), PAGE);
            return isYes(page, first & 0xFF, first, '\0');
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        char second = next < ASCII ? next : '\0';
        byte[] row = known[first];
        return isYes(row == null ? row(first) : row, second, first, second);
    }

    private byte[] row(char first) {
        byte[] row = canBegin(String.valueOf(first)) ? page(first, ASCII) : NEVER;
        known[first] = row;
        return row;
    }

    private byte[] page(int index, int size) {
        byte[] page = known[index];
        if (page == null) {
            page = new byte[size];
            known[index] = page;
        }
        return page;
    }

    /** A second character of 0 is one that is not known, or none. */
    private boolean isYes(byte[] answers, int index, char first, char second) {
        byte answer = answers[index];
        if (answer == 0) {
            boolean can = canBegin(second == 0 ? String.valueOf(first) : String.valueOf(new char[] {first, second}));
            answer = can ? YES : NO;
            answers[index] = answer;
        }
        return answer == YES;
    }

    /** At the start of a text, or after a letter: it does not matter which of them it needs. */
    private boolean canBegin(String text) {
        return canBegin(text, 0) || canBegin("a" + text, 1);
    }

    /** Returns whether a text matches, or would if it went on. */
    @SuppressWarnings("JdkObsolete") // whether more text could match is what is asked, and nothing else tells
    private boolean canBegin(String text, int from) {
        Matcher matcher = at(pattern.matcher(text), from, text.length());
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static Matcher at(Matcher matcher, int from, int to) {
        return matcher.useTransparentBounds(true).useAnchoringBounds(false).region(from, to);
    }
}
