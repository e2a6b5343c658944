package dev.roast.internal.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * What the layout asks of a font, found once for each.
 *
 * @param weight as in CSS: 400 is regular, 700 bold
 * @param icons whether its glyphs are pictures that mean nothing in Unicode, as in Font Awesome
 * @param em the size of its letters, in units of the size that it is set at; other than 1 in a Type 3 font
 */
record Face(int weight, boolean icons, double em) {
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi|[-_]medi(?!um)|cmbx|sfbx|[-_,]bd?$");
    private static final Pattern MEDIUM = Pattern.compile("medium|semibold|[-_]md");
    private static final Pattern ICONS =
            Pattern.compile("awesome|icon|phosphor|marvosym|fontello|typicon|glyphicon|material(?!.*roboto)|feather");

    /** How high the box of a font is for its size, usually. */
    private static final double BOX_HEIGHT = 1.2;

    static Face of(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return new Face(
                weight(name, font.getFontDescriptor()),
                ICONS.matcher(name).find(),
                font instanceof PDType3Font type3 ? em(type3) : 1);
    }

    private static int weight(String name, PDFontDescriptor descriptor) {
        int stated = descriptor == null ? 0 : (int) descriptor.getFontWeight();
        if (BOLD.matcher(name).find() || (descriptor != null && descriptor.isForceBold())) {
            return Math.max(700, stated);
        }
        return Math.max(stated, MEDIUM.matcher(name).find() ? 500 : 400);
    }

    /** A Type 3 font draws in units of its own: a thousand of them to the em if that is plausible, else by its box. */
    private static double em(PDType3Font font) {
        double unit = Math.abs(font.getFontMatrix().getScaleY());
        double byThousand = 1000 * unit;
        if ((byThousand > 0.5 && byThousand < 2) || font.getFontBBox() == null) {
            return 1;
        }
        double byBox = font.getFontBBox().getHeight() * unit / BOX_HEIGHT;
        return byBox > 0 ? byBox : 1;
    }

    /** Returns this face as it looks when its outlines are stroked too, which is how some exports make bold. */
    Face stroked() {
        return new Face(Math.max(weight, 700), icons, em);
    }

    boolean bold() {
        return weight >= 600;
    }
}
