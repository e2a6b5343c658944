package dev.roast.internal.text;

import java.util.Arrays;
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
    static final int ASCII = 0x80;
    private static final int PAGE = 0x100;
    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final byte[] NEVER = new byte[ASCII];

    static {
        Arrays.fill(NEVER, NO);
    }

    /** What may stand before it. */
    private static final int NO_WORD = 0;

    private static final int LETTER = 1;
    private static final int EITHER = 2;

    private final Pattern pattern;

    /** Whether where it can begin hangs on what is before in a way that nothing here tells. */
    private final boolean looksBack;

    /** Whether it hangs on that in another way than words' ends and the start of the text do. */
    private final boolean looksBehind;

    /**
     * What is known of second characters, for each first one of ASCII, and thrice: for what may stand before. Then, for pages
     * of other first characters, what is known of these.
     */
    private final byte[][] known = new byte[3 * ASCII + PAGE][];

    private SoughtPattern(Pattern pattern) {
        this.pattern = pattern;
        this.looksBack = pattern.pattern().contains("(?<=");
        this.looksBehind = pattern.pattern().contains("(?<");
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
            Matcher matcher = matcher(text);
            for (int from = first; find(matcher, text, from); from = Math.max(matcher.end(), matcher.start() + 1)) {
                found.accept(matcher);
            }
        }
    }

    /** Returns whether a text has it anywhere. */
    public boolean isIn(String text) {
        int first = next(text, 0);
        return first >= 0 && find(matcher(text), text, first);
    }

    private boolean find(Matcher matcher, String text, int from) {
        for (int i = next(text, from); i >= 0; i = next(text, i + 1)) {
            if (matcher.region(i, text.length()).lookingAt()) {
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
            byte[] page = page(3 * ASCII + (first >> 8), PAGE);
            return isYes(page, first & 0xFF, EITHER, first, '\0');
        }
        char second = second(text, at);
        int before = looksBehind ? EITHER : before(text, at);
        byte[] row = known[before * ASCII + first];
        return isYes(row == null ? row(before, first) : row, second, before, first, second);
    }

    /** Returns the character behind this place, or 0 for one that is not looked at. */
    static char second(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        return next < ASCII ? next : '\0';
    }

    /** Returns a number for what stands before this place: less than three. */
    static int before(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before >= ASCII || before == '_') {
            return EITHER;
        }
        return Character.isLetterOrDigit(before) ? LETTER : NO_WORD;
    }

    private byte[] row(int before, char first) {
        int index = before * ASCII + first;
        if (!canBegin(before, String.valueOf(first))) {
            known[index] = NEVER;
            return NEVER;
        }
        return page(index, ASCII);
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
    private boolean isYes(byte[] answers, int index, int before, char first, char second) {
        byte answer = answers[index];
        if (answer == 0) {
            String text = second == 0 ? String.valueOf(first) : String.valueOf(new char[] {first, second});
            answer = canBegin(before, text) ? YES : NO;
            answers[index] = answer;
        }
        return answer == YES;
    }

    private boolean canBegin(int before, String text) {
        return (before != LETTER && canBegin(text, 0)) || (before != NO_WORD && canBegin("a" + text, 1));
    }

    /** Returns whether a text matches, or would if it went on. */
    @SuppressWarnings("JdkObsolete") // whether more text could match is what is asked, and nothing else tells
    private boolean canBegin(String text, int from) {
        Matcher matcher = matcher(text).region(from, text.length());
        return matcher.lookingAt() || matcher.hitEnd();
    }

    Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
