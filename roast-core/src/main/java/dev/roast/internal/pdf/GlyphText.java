package dev.roast.internal.pdf;

import dev.roast.internal.text.Unseen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What a glyph says in Unicode. */
final class GlyphText {
    static final String UNREADABLE = "\uFFFD";

    /** Where it is drawn with a width it is seen: some exports say so of each hyphen. */
    private static final String SOFT_HYPHEN = "\u00AD";

    private static final int PRIVATE_USE = 0xE000;
    private static final int PRIVATE_USE_SIZE = 0x1900;

    private final GlyphList names = moreNames();

    /** The Adobe glyph list and the names that PDFBox's own text stripper knows besides. */
    private static GlyphList moreNames() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return more == null ? GlyphList.getAdobeGlyphList() : new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the text of a glyph, cleaned: empty if it stands for nothing, {@link #UNREADABLE} if its font does not say
     * what it is.
     */
    String of(PDFont font, int code) throws IOException {
        return clean(raw(font, code));
    }

    /** Returns the same as the document says it. */
    String raw(PDFont font, int code) throws IOException {
        String mapped = font.toUnicode(code, names);
        if (mapped == null && font instanceof PDSimpleFont simple) {
            mapped = components(simple, code);
        }
        if (SOFT_HYPHEN.equals(mapped)) {
            return font.getWidth(code) > 0 ? "-" : "";
        }
        return mapped == null || mapped.equals("\0") ? UNREADABLE : mapped;
    }

    /** Returns a private character that stands for a glyph of an icon font, the same for the same glyph. */
    static String icon(int code) {
        return Character.toString(PRIVATE_USE + Math.floorMod(code, PRIVATE_USE_SIZE));
    }

    static boolean isIcon(String text) {
        return Character.getType(text.codePointAt(0)) == Character.PRIVATE_USE;
    }

    /** A ligature may be named after its parts, as in {@code f_f_i} (Adobe Glyph List Specification, section 2). */
    private String components(PDSimpleFont font, int code) {
        String name = font.getEncoding() == null ? null : font.getEncoding().getName(code);
        if (name == null || name.indexOf('_') <= 0) {
            return UNREADABLE;
        }
        StringBuilder text = new StringBuilder();
        for (String part : name.split("_", -1)) {
            String unicode = names.toUnicode(part);
            if (unicode == null) {
                return UNREADABLE;
            }
            text.append(unicode);
        }
        return text.toString();
    }

    static String clean(String raw) {
        if (raw.length() == 1 && raw.charAt(0) > ' ' && raw.charAt(0) < 0x7F) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().forEach(point -> append(text, point));
        return text.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (Unseen.is(point) && !joins(point)) {
            return;
        }
        switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append(' ');
            case Character.CONTROL -> text.append(' ');
            case Character.SURROGATE, Character.UNASSIGNED -> text.append(UNREADABLE);
            default -> text.append(spelt(point));
        }
    }

    /** The joiners belong to words (Persian, emoji). */
    private static boolean joins(int point) {
        return point == 0x200C || point == 0x200D;
    }

    /** Ligatures and presentation forms are spelt out, and radicals made ideographs; other characters stay. */
    private static String spelt(int point) {
        String text = Character.toString(point);
        boolean form = (point >= 0xFB00 && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFE);
        boolean radical = point >= 0x2E80 && point <= 0x2FDF;
        return form || radical ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
