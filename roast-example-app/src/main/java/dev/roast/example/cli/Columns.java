package dev.roast.example.cli;

import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal, and where a line of it ends. Chinese, Japanese and Korean take two columns each. */
final class Columns {
    /** From-to pairs of the East Asian wide and full-width blocks, and of emoji (Unicode UAX #11). */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000,
        0x3FFFD
    };

    /** What may not begin a line. */
    private static final String CLOSING = "、。，．：；？！）」』】〉》〕｝’”…ー々)]}.,:;!?";

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Returns the text in lines of at most that many columns; only a single character can be wider. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String space = line.length() == 0 ? "" : " ";
            for (String piece : pieces(word, columns)) {
                if (line.length() > 0 && width(line + space + piece) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    space = "";
                }
                line.append(space).append(piece);
                space = "";
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the text if it fits, or its beginning with the mark after it. */
    static String shorten(String text, int columns, String mark) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; width(kept.toString()) + width(points[i]) <= columns - width(mark); i++) {
            kept.appendCodePoint(points[i]);
        }
        return kept.toString().strip() + mark;
    }

    /** A word is broken between wide characters, and where it is too long for any line. */
    private static List<String> pieces(String word, int columns) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int point : word.codePoints().toArray()) {
            boolean breakable = width(before) == 2 || width(point) == 2;
            boolean tooLong = width(piece.toString()) + width(point) > columns;
            if (piece.length() > 0 && (tooLong || (breakable && CLOSING.indexOf(point) < 0))) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(point);
            before = point;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (point >= WIDE[i] && point <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
