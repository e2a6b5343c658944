package dev.roast.internal.roast.screen;

import dev.roast.internal.text.LookAlikes;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines as they are meant to be read: without accents, ligatures, invisible characters, typographic quotation marks
 * and letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, confusables).
 */
final class Folds {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String SINGLE = "‘’‚‛`´′";
    private static final String DOUBLE = "“”„‟«»″";

    private final StringBuilder text = new StringBuilder();
    private int[] lines;
    private int[] indices;

    private Folds(int length) {
        lines = new int[length];
        indices = new int[length];
    }

    static View of(List<String> lines) {
        Folds folds =
                new Folds(lines.stream().mapToInt(line -> line.length() + 1).sum());
        for (int i = 0; i < lines.size(); i++) {
            folds.add(lines.get(i), i);
            if (i + 1 < lines.size()) {
                folds.endLine(i, lines.get(i), lines.get(i + 1));
            }
        }
        return folds.view();
    }

    private void add(String line, int number) {
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int point = line.codePointAt(i);
            if (point < 0x80) {
                append((char) point, number, i);
            } else {
                String folded = folded(point);
                for (int k = 0; k < folded.length(); k++) {
                    append(folded.charAt(k), number, i);
                }
            }
        }
    }

    /** A word that is broken at the end of a line is one word. */
    private void endLine(int number, String line, String next) {
        int last = text.length() - 1;
        boolean broken = last > 0
                && text.charAt(last) == '-'
                && Character.isLetter(text.charAt(last - 1))
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0));
        if (broken) {
            text.setLength(last);
        } else {
            append('\n', number, Math.max(line.length() - 1, 0));
        }
    }

    private void append(char c, int line, int index) {
        int at = text.length();
        if (at == lines.length) {
            lines = Arrays.copyOf(lines, 2 * at + 1);
            indices = Arrays.copyOf(indices, 2 * at + 1);
        }
        text.append(c);
        lines[at] = line;
        indices[at] = index;
    }

    private View view() {
        return new View(withoutLookAlikes(text.toString()), lines, indices);
    }

    private static String folded(int point) {
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.CONTROL) {
            return "";
        } else if (Character.isSpaceChar(point)) {
            return " ";
        } else if (SINGLE.indexOf(point) >= 0) {
            return "'";
        } else if (DOUBLE.indexOf(point) >= 0) {
            return "\"";
        } else if (point == 'ß') {
            return "ss";
        }
        String letter = Character.toString(point);
        return switch (UnicodeScript.of(point)) {
            case LATIN, GREEK, CYRILLIC, COMMON, INHERITED ->
                Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            default -> Normalizer.normalize(letter, Normalizer.Form.NFKC);
        };
    }

    /** Only words that mix alphabets, and those of a text in Latin letters that have nothing but look-alikes. */
    private static String withoutLookAlikes(String text) {
        if (!hasOtherLetters(text)) {
            return text;
        }
        boolean latin = mostlyLatin(text);
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(likeLatin(match, latin)));
    }

    private static boolean hasOtherLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String likeLatin(MatchResult match, boolean latin) {
        String word = match.group();
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        boolean mixed = word.chars().anyMatch(c -> c < 0x80);
        boolean alike = word.chars().allMatch(c -> c < 0x80 || LookAlikes.has(c));
        if (!mixed && !(alike && latin)) {
            return word;
        }
        return LookAlikes.latin(word);
    }

    private static boolean mostlyLatin(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long ascii = text.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        return ascii * 2 > letters;
    }
}
