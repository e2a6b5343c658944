package dev.roast.internal.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a row of words says: spaces where there are gaps, logical order, no icons, a bullet in front. */
final class LineText {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Below it there is nothing to leave out. */
    private static final char FIRST_PRIVATE = 0xD800;

    private LineText() {}

    /**
     * Returns the text of a row.
     *
     * @param written whether its first glyph is a bullet
     * @param drawn whether a bullet is drawn before it
     */
    static String of(Row row, boolean written, boolean drawn) {
        List<String> units = units(row);
        String text = logical(written ? units.subList(1, units.size()) : units).stream()
                .map(LineText::shown)
                .collect(Collectors.joining());
        boolean bullet = written || (drawn && !text.isBlank());
        String spaced =
                SPACES.matcher(bullet ? "• " + text : text).replaceAll(" ").strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /** Glyph by glyph from left to right, with the spaces between the words. */
    private static List<String> units(Row row) {
        List<String> units = new ArrayList<>();
        boolean[] joined = LetterSpacing.joined(row);
        Word last = row.first();
        for (int i = 0; i < joined.length; i++) {
            Word word = row.words().get(i);
            if (i > 0 && doubled(last, word)) {
                continue;
            }
            if (i > 0 && !joined[i] && spaced(last, word)) {
                units.add(" ");
            }
            word.glyphs().forEach(glyph -> units.add(glyph.text()));
            last = word;
        }
        return units;
    }

    /** Bold may be faked by drawing a whole word twice. */
    private static boolean doubled(Word last, Word word) {
        return WordMaker.doubles(last.first(), word.first()) && last.text().equals(word.text());
    }

    private static boolean spaced(Word before, Word after) {
        return before.spaceAfter()
                || after.spaceBefore()
                || after.left() - before.right() >= Spacing.wordGap(before.last(), after.first());
    }

    private static String shown(String text) {
        if (text.length() == 1 && text.charAt(0) < FIRST_PRIVATE) {
            return text;
        }
        return text.codePoints()
                .filter(point -> Character.getType(point) != Character.PRIVATE_USE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace(GlyphText.UNREADABLE, " ");
    }

    /** PDFs draw from left to right what is read from right to left: runs of such writing are turned round. */
    private static List<String> logical(List<String> units) {
        StringBuilder visual = new StringBuilder();
        units.forEach(unit -> visual.append(unit.charAt(0)));
        char[] chars = visual.toString().toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return units;
        }
        Bidi bidi = new Bidi(visual.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[units.size()];
        Integer[] order = new Integer[units.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        List<String> logical = new ArrayList<>();
        for (int i : order) {
            logical.add(levels[i] % 2 == 1 ? mirrored(units.get(i)) : units.get(i));
        }
        return logical;
    }

    private static String mirrored(String unit) {
        int at = "()[]{}<>\u00AB\u00BB".indexOf(unit);
        return at < 0 || unit.length() != 1 ? unit : "()[]{}<>\u00AB\u00BB".substring(at ^ 1, (at ^ 1) + 1);
    }
}
