package dev.roast.internal.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * What a font draws for a code, by its own names and tables, whatever the document says that it means. A font may lie too;
 * then only drawing it would tell. What is broken says nothing.
 */
final class FontWitness {
    private static final List<String> PAINTING = List.of(
            OperatorName.FILL_NON_ZERO,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.SHADING_FILL,
            OperatorName.DRAW_OBJECT,
            OperatorName.BEGIN_INLINE_IMAGE,
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE);

    private FontWitness() {}

    /** Returns the character that the font calls the glyph of a code; empty if it calls it nothing. */
    static Optional<String> drawn(PDFont font, int code) {
        try {
            if (font instanceof PDTrueTypeFont trueType && font.isEmbedded()) {
                return character(trueType.getTrueTypeFont(), trueType.codeToGID(code));
            } else if (font instanceof PDSimpleFont simple && !(font instanceof PDType3Font)) {
                return named(
                        simple.getEncoding() == null
                                ? null
                                : simple.getEncoding().getName(code));
            } else if (font instanceof PDType0Font composite && font.isEmbedded()) {
                return drawn(composite.getDescendantFont(), composite, code);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> drawn(PDCIDFont font, PDType0Font composite, int code) throws IOException {
        if (font instanceof PDCIDFontType2 trueType) {
            return character(trueType.getTrueTypeFont(), composite.codeToGID(code));
        }
        return font instanceof PDCIDFontType0 compact && compact.getFontBoxFont() instanceof CFFType1Font names
                ? named(names.getCharset().getNameForGID(composite.codeToGID(code)))
                : Optional.empty();
    }

    private static Optional<String> character(TrueTypeFont font, int glyph) throws IOException {
        CmapLookup table = font == null || glyph == 0 ? null : font.getUnicodeCmapLookup(false);
        List<Integer> codes = table == null ? null : table.getCharCodes(glyph);
        if (codes != null && codes.size() == 1) {
            return Optional.of(Character.toString(codes.get(0)));
        }
        return codes == null && font != null && glyph != 0 && font.getPostScript() != null
                ? named(font.getPostScript().getName(glyph))
                : Optional.empty();
    }

    private static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(
                name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name));
    }

    /** Returns whether the font has a glyph for a code, and nothing is in it that anybody sees. */
    static boolean isBlank(PDFont font, int code) {
        try {
            if (font instanceof PDType3Font type3) {
                return isBlank(type3.getCharProc(code));
            } else if (font.isEmbedded() && font instanceof PDVectorFont vector && vector.hasGlyph(code)) {
                GeneralPath path = vector.getNormalizedPath(code);
                return path != null && OutlineArea.isNextToNothing(path);
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
        return false;
    }

    private static boolean isBlank(@Nullable PDType3CharProc procedure) throws IOException {
        if (procedure == null) {
            return false;
        }
        PDFStreamParser parser = new PDFStreamParser(procedure);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator && PAINTING.contains(operator.getName())) {
                return false;
            }
        }
        return true;
    }
}
