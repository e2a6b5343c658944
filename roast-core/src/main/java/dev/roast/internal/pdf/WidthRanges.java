package dev.roast.internal.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Counts the characters that the ranges of composite fonts' widths stand for (ISO 32000-1, 9.7.4.3), before PDFBox makes
 * the font: it keeps a width for each of them, so that one range could fill any memory. One for each document.
 */
final class WidthRanges {
    private final Meter meter;
    private final Set<COSDictionary> counted = Collections.newSetFromMap(new IdentityHashMap<>());

    WidthRanges(Meter meter) {
        this.meter = meter;
    }

    /** Takes the font that an operator is about to set: {@code Tf} by its name, {@code gs} by the one of a state. */
    void count(String operator, List<COSBase> operands, @Nullable PDResources around) {
        if (around == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        COSDictionary resources = around.getCOSObject();
        if (operator.equals("Tf")) {
            count(entry(resources, COSName.FONT, name));
        } else if (operator.equals("gs")) {
            COSDictionary state = entry(resources, COSName.EXT_G_STATE, name);
            COSArray font = state == null ? null : state.getCOSArray(COSName.FONT);
            count(font != null && font.getObject(0) instanceof COSDictionary dictionary ? dictionary : null);
        }
    }

    private static @Nullable COSDictionary entry(COSDictionary resources, COSName kind, COSName name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null ? null : all.getCOSDictionary(name);
    }

    private void count(@Nullable COSDictionary font) {
        COSArray descendants = font == null || !counted.add(font) ? null : font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null && descendants.getObject(0) instanceof COSDictionary descendant) {
            count(descendant.getCOSArray(COSName.W));
        }
    }

    /** What is listed one by one is in the file; three numbers are a range. */
    private void count(@Nullable COSArray widths) {
        int i = 0;
        while (widths != null && i + 2 < widths.size()) {
            if (widths.getObject(i + 1) instanceof COSArray) {
                i += 2;
            } else {
                meter.mapped(Math.max(0, number(widths, i + 1) - number(widths, i) + 1));
                i += 3;
            }
        }
    }

    private static long number(COSArray widths, int i) {
        return widths.getObject(i) instanceof COSNumber number ? number.intValue() : 0;
    }
}
