package dev.roast.house.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words of a resume stand inside a sentence of ours. */
public final class Typography {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TRAILING = Pattern.compile("[,;:\\s]+$");
    private static final Pattern OPENING_QUOTE = Pattern.compile("(^|[\\s(\\[])[\"“]");
    private static final Pattern CLOSING_QUOTE = Pattern.compile("[\"“”]");

    private static final Pattern DANGLING = Pattern.compile(
            "(?i)(?:[\\s,;:–-]+(?:a|an|the|of|for|and|or|to|with|in|on|by|at|as|from|into|using|that|which|via|per|its|their|our|my|than|under|over|between|without|within|through|after|before|had|has|have|is|are|was|were|who|while|when|so|but))*[\\s,;:–-]*$");

    private Typography() {}

    /** The beginning of a text with the sign that it goes on, if it does, and without a word that hangs in the air. */
    public static String excerpt(String beginning, String whole) {
        boolean goesOn = whole.startsWith(beginning)
                && whole.substring(beginning.length()).chars().anyMatch(Character::isLetterOrDigit);
        return goesOn ? DANGLING.matcher(beginning).replaceFirst("") + "…" : beginning;
    }

    /** One line, no comma or colon at the end, and its own quotation marks as inner ones. */
    static String tidy(String value) {
        String line =
                TRAILING.matcher(SPACES.matcher(value.strip()).replaceAll(" ")).replaceAll("");
        return CLOSING_QUOTE
                .matcher(OPENING_QUOTE.matcher(line).replaceAll("$1‘"))
                .replaceAll("’");
    }

    static String capitalise(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Whether a full stop would be one too many. */
    static boolean endsSentence(CharSequence text) {
        return text.length() > 0 && ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
