package dev.roast.internal.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/** The colours of notes by how grave they are: light enough to read the text under them, also in grey. */
enum NoteColor {
    /** For the gravest. */
    RED(1f, 0.66f, 0.62f),
    /** For those between. */
    YELLOW(1f, 0.87f, 0.40f),
    /** For the lightest. */
    BLUE(0.68f, 0.86f, 1f);

    private final float red;
    private final float green;
    private final float blue;

    NoteColor(float red, float green, float blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    static NoteColor of(int severity) {
        return values()[Math.max(0, Math.min(severity, values().length - 1))];
    }

    float[] components() {
        return new float[] {red, green, blue};
    }

    PDColor pdColor() {
        return new PDColor(components(), PDDeviceRGB.INSTANCE);
    }
}
