package dev.roast.internal.pdf;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;

/** What soft masks let through (ISO 32000-1, 11.5), read off the canvas that their group was painted on. */
final class SoftMasks {
    private SoftMasks() {}

    /** Returns the colour that the group of a mask is painted on. */
    static Rgb backdrop(PDSoftMask mask, PDTransparencyGroup group) {
        COSArray color = mask.getBackdropColor();
        COSDictionary attributes = group.getCOSObject().getCOSDictionary(COSName.GROUP);
        COSBase space = attributes == null ? null : attributes.getDictionaryObject(COSName.CS);
        if (color == null || space == null) {
            return Rgb.BLACK;
        }
        return InkSpace.of(space, Optional.empty())
                .ink(color.toFloatArray())
                .color()
                .orElse(Rgb.BLACK);
    }

    static Mask mask(PDSoftMask mask, Canvas canvas) throws IOException {
        PDFunction transfer = mask.getTransferFunction();
        if (COSName.ALPHA.equals(mask.getSubType())) {
            return (x, y) -> transferred(transfer, canvas.coverageAt(x, y));
        }
        return (x, y) -> canvas.colorAt(x, y)
                .map(color -> transferred(transfer, luminosity(color)))
                .orElse(OptionalDouble.empty());
    }

    /** ISO 32000-1, 11.5.3 takes the grey of the device, not the luminance. */
    private static double luminosity(Rgb color) {
        return 0.3 * color.red() + 0.59 * color.green() + 0.11 * color.blue();
    }

    private static OptionalDouble transferred(PDFunction transfer, double value) {
        if (transfer == null) {
            return OptionalDouble.of(value);
        }
        try {
            return OptionalDouble.of(transfer.eval(new float[] {(float) value})[0]);
        } catch (IOException | RuntimeException e) {
            return OptionalDouble.empty();
        }
    }
}
