package dev.roast.house.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small questions about text. */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Text() {}

    /**
     * Returns how many words a text has. Han and Kana have no spaces; there two characters count as one word.
     *
     * @param text any text
     */
    public static int words(String text) {
        int wide = 0;
        int words = 0;
        boolean inside = false;
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            boolean begins = !inside && isLetterOrNumber(codePoint);
            wide += isWide(codePoint) ? 1 : 0;
            words += begins && !isWide(codePoint) ? 1 : 0;
            inside = begins || (inside && continuesWord(codePoint));
        }
        return words + (wide + 1) / 2 + stoodFor(text);
    }

    /** A name or a street, which a placeholder stands for, has a word more than the placeholder. */
    private static int stoodFor(String text) {
        int more = 0;
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            more += text.startsWith("[NAME_", at) || text.startsWith("[ADDRESS_", at) ? 1 : 0;
        }
        return more;
    }

    /** Returns the words of a text as they stand, without the punctuation around them. */
    public static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        for (int start = wordStart(text, 0); start < text.length(); start = wordStart(text, wordEnd(text, start))) {
            words.add(trimEnd(text.substring(start, wordEnd(text, start))));
        }
        return words;
    }

    /** Where the next word begins, with a letter or a number of any script; the text's end if there is none. */
    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && !isLetterOrNumber(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && continuesWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean continuesWord(int codePoint) {
        return isLetterOrNumber(codePoint)
                || (codePoint != ' ' && "'’.+#&/_-".indexOf(codePoint) >= 0)
                || (codePoint >= 0x80 && isMark(codePoint));
    }

    private static boolean isLetterOrNumber(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isLetterOrDigit(codePoint);
        }
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.LETTER_NUMBER
                || Character.getType(codePoint) == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Returns whether a character belongs to a script that is written without spaces. */
    public static boolean isWide(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /**
     * Returns the first words of a text, without punctuation at the end.
     *
     * @param text any text
     * @param most how many at most; of a script without spaces, twice as many characters
     */
    public static String firstWords(String text, int most) {
        int end = 0;
        int words = 0;
        int at = 0;
        while (at < text.length() && words < most * 2) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (isWide(codePoint)) {
                words++;
                end = at;
            } else if (at == text.length() || text.charAt(at) == ' ') {
                words += 2;
                end = at;
            }
        }
        return trimEnd(text.substring(0, end));
    }

    /** Returns a text without spaces and punctuation at its end; a closing bracket stays if it was opened. */
    public static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && isLoose(text, end)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isLoose(String text, int end) {
        char last = text.charAt(end - 1);
        if (last == ')') {
            return text.lastIndexOf('(', end - 1) < 0;
        }
        return " .,;:!?-–—(、。，；：…'’\"”/|·•".indexOf(last) >= 0;
    }

    /** Returns a text in lower case without accents, for comparing. */
    public static String fold(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }

    /** Returns a text with its first letter in upper case. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns whether a text has letters and all of them are capitals. */
    public static boolean isCapitals(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    /** Returns things in a list: "A, B and C". */
    public static String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        return String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }
}
