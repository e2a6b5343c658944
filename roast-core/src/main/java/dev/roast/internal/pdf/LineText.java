package dev.roast.internal.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a row of words says: spaces where there are gaps, logical order, no icons, a bullet in front. */
final class LineText {
    private LineText() {}

    static String of(Row row) {
        List<String> units = logical(units(row));
        String text = units.stream().map(LineText::shown).collect(Collectors.joining());
        String spaced = text.replaceAll("[ \\t]+", " ").strip();
        if (spaced.endsWith("\u00AD")) {
            spaced = spaced.substring(0, spaced.length() - 1) + "-";
        }
        return Normalizer.normalize(spaced.replace("\u00AD", ""), Normalizer.Form.NFC);
    }

    /** Glyph by glyph from left to right, with the spaces between the words. */
    private static List<String> units(Row row) {
        List<String> units = new ArrayList<>();
        Word last = row.words().get(0);
        for (Word word : row.words()) {
            if (word != last && spaced(last, word)) {
                units.add(" ");
            }
            word.glyphs().forEach(glyph -> units.add(glyph.text()));
            last = word;
        }
        return units;
    }

    private static boolean spaced(Word before, Word after) {
        return before.spaceAfter()
                || after.spaceBefore()
                || after.left() - before.right() >= Spacing.wordGap(before.last(), after.first());
    }

    private static String shown(String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) != Character.PRIVATE_USE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace(GlyphText.UNREADABLE, "");
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
