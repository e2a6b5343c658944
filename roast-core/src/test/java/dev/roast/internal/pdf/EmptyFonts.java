package dev.roast.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Fonts of which each letter is the same outline, one that leaves no mark that anybody reads. In units of a thousandth. */
final class EmptyFonts {
    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    /** Standard strings 1 to 91: from the space to z. */
    private static final int LAST_LETTER = 91;

    private EmptyFonts() {}

    /** Contours, each a list of corners, x before y. */
    record Outline(List<int[]> contours) {
        static Outline of(int[]... contours) {
            return new Outline(List.of(contours));
        }
    }

    /** Returns PDFBox's TrueType font with all its glyphs replaced, its widths and its table of characters kept. */
    static byte[] trueType(Outline outline) throws IOException {
        byte[] font = liberation();
        byte[] glyph = glyph(outline);
        ByteBuffer tables = ByteBuffer.wrap(font);
        int longOffsets = tables.getShort(offset(tables, "head") + 50);
        int glyf = offset(tables, "glyf");
        int loca = offset(tables, "loca");
        int size = longOffsets == 0 ? 2 : 4;
        for (int i = 0; i < length(tables, "loca") / size; i++) {
            int at = i * glyph.length;
            if (size == 2) {
                tables.putShort(loca + 2 * i, (short) (at / 2));
            } else {
                tables.putInt(loca + 4 * i, at);
            }
            if (at + glyph.length <= length(tables, "glyf")) {
                System.arraycopy(glyph, 0, font, glyf + at, glyph.length);
            }
        }
        return font;
    }

    private static int entry(ByteBuffer tables, String name) {
        int wanted = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        int at = HEADER;
        while (tables.getInt(at) != wanted) {
            at += ENTRY;
        }
        return at;
    }

    private static int offset(ByteBuffer tables, String name) {
        return tables.getInt(entry(tables, name) + 8);
    }

    private static int length(ByteBuffer tables, String name) {
        return tables.getInt(entry(tables, name) + 12);
    }

    static byte[] liberation() throws IOException {
        String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        try (InputStream file = Objects.requireNonNull(PDType0Font.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

    /** A simple glyph of OpenType's table "glyf", on-curve points only; 2,048 units to the em. */
    private static byte[] glyph(Outline outline) {
        if (outline.contours().isEmpty()) {
            return new byte[0];
        }
        ByteBuffer glyph = ByteBuffer.allocate(1_000);
        glyph.putShort((short) outline.contours().size());
        List.of(0, 0, 2_048, 2_048).forEach(side -> glyph.putShort(side.shortValue()));
        int points = 0;
        for (int[] contour : outline.contours()) {
            points += contour.length / 2;
            glyph.putShort((short) (points - 1));
        }
        glyph.putShort((short) 0);
        for (int i = 0; i < points; i++) {
            glyph.put((byte) 1);
        }
        putSteps(outline, 0, glyph);
        putSteps(outline, 1, glyph);
        return Arrays.copyOf(glyph.array(), (glyph.position() + 3) / 4 * 4);
    }

    private static void putSteps(Outline outline, int axis, ByteBuffer glyph) {
        int last = 0;
        for (int[] contour : outline.contours()) {
            for (int i = axis; i < contour.length; i += 2) {
                int at = contour[i] * 2_048 / 1_000;
                glyph.putShort((short) (at - last));
                last = at;
            }
        }
    }

    /** Returns a bare CFF font (Adobe Technical Note 5176) of the letters of the alphabet, each with that outline. */
    static byte[] compact(Outline outline) {
        byte[] program = charString(outline);
        List<byte[]> glyphs = new ArrayList<>();
        ByteArrayOutputStream charset = new ByteArrayOutputStream();
        charset.write(0);
        glyphs.add(new byte[] {14});
        for (int id = 1; id <= LAST_LETTER; id++) {
            glyphs.add(program);
            charset.writeBytes(new byte[] {0, (byte) id});
        }
        byte[] name = index(List.of("Empty".getBytes(StandardCharsets.US_ASCII)));
        byte[] none = {0, 0};
        int top = 4 + name.length + index(List.of(topDictionary(0, 0, 0))).length + 2 * none.length;
        int charStrings = top + charset.size();
        byte[] glyphIndex = index(glyphs);
        byte[] dictionary = topDictionary(top, charStrings, charStrings + glyphIndex.length);
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        font.writeBytes(new byte[] {1, 0, 4, 4});
        font.writeBytes(name);
        font.writeBytes(index(List.of(dictionary)));
        font.writeBytes(none);
        font.writeBytes(none);
        font.writeBytes(charset.toByteArray());
        font.writeBytes(glyphIndex);
        return font.toByteArray();
    }

    private static byte[] topDictionary(int charset, int charStrings, int end) {
        ByteBuffer dictionary = ByteBuffer.allocate(3 * 5 + 3 + 5);
        dictionary.put((byte) 29).putInt(charset).put((byte) 15);
        dictionary.put((byte) 29).putInt(charStrings).put((byte) 17);
        dictionary.put((byte) 139).put((byte) 29).putInt(end).put((byte) 18);
        return Arrays.copyOf(dictionary.array(), dictionary.position());
    }

    private static byte[] index(List<byte[]> objects) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes(new byte[] {0, (byte) objects.size(), 2});
        int offset = 1;
        index.writeBytes(new byte[] {(byte) (offset >> 8), (byte) offset});
        for (byte[] object : objects) {
            offset += object.length;
            index.writeBytes(new byte[] {(byte) (offset >> 8), (byte) offset});
        }
        objects.forEach(index::writeBytes);
        return index.toByteArray();
    }

    /** Type 2 (Adobe Technical Note 5177): rmoveto is 21, rlineto 5, endchar 14. */
    private static byte[] charString(Outline outline) {
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        int x = 0;
        int y = 0;
        for (int[] contour : outline.contours()) {
            for (int i = 0; i < contour.length; i += 2) {
                number(contour[i] - x, program);
                number(contour[i + 1] - y, program);
                program.write(i == 0 ? 21 : 5);
                x = contour[i];
                y = contour[i + 1];
            }
        }
        program.write(14);
        return program.toByteArray();
    }

    private static void number(int value, ByteArrayOutputStream program) {
        program.writeBytes(new byte[] {28, (byte) (value >> 8), (byte) value});
    }
}
