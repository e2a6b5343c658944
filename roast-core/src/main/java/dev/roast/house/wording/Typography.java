package dev.roast.house.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words of a resume stand inside a sentence of ours. */
final class Typography {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TRAILING = Pattern.compile("[,;:\\s]+$");
    private static final Pattern OPENING_QUOTE = Pattern.compile("(^|[\\s(\\[])[\"“]");
    private static final Pattern CLOSING_QUOTE = Pattern.compile("[\"“”]");

    private Typography() {}

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
