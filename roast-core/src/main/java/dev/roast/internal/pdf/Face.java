package dev.roast.internal.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * What the layout asks of a font, found once for each.
 *
 * @param bold whether it is
 * @param symbols whether its glyphs are bullets and icons, as in Symbol or Wingdings
 * @param em the size of its letters, in units of the size that it is set at; other than 1 in a Type 3 font
 */
record Face(boolean bold, boolean symbols, double em) {
    private static final Pattern BOLD =
            Pattern.compile("bold|black|heavy|semibold|demi|[-_]medi(?!um)|cmbx|sfbx|[-_,]bd?$");
    private static final Pattern SYMBOLS =
            Pattern.compile("symbol|dingbat|wingding|webding|awesome|icon|cmsy|cmmi|msam|msbm|txsy|pxsy|fontello");
    private static final int BOLD_WEIGHT = 600;
    /** How high the box of a font is for its size, usually. */
    private static final double BOX_HEIGHT = 1.2;

    static Face of(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
        return new Face(
                heavy || BOLD.matcher(name).find(),
                SYMBOLS.matcher(name).find(),
                font instanceof PDType3Font type3 ? em(type3) : 1);
    }

    /** A Type 3 font draws in units of its own: a thousand of them to the em if that is plausible, else by its box. */
    private static double em(PDType3Font font) {
        double unit = Math.abs(font.getFontMatrix().getScaleY());
        double byThousand = 1000 * unit;
        if (byThousand > 0.5 && byThousand < 2 || font.getFontBBox() == null) {
            return 1;
        }
        double byBox = font.getFontBBox().getHeight() * unit / BOX_HEIGHT;
        return byBox > 0 ? byBox : 1;
    }
}
