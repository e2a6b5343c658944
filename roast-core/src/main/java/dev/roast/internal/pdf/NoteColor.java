package dev.roast.internal.pdf;

import dev.roast.model.Severity;
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

    static NoteColor of(Severity severity) {
        return switch (severity) {
            case HIGH -> RED;
            case MEDIUM -> YELLOW;
            case LOW -> BLUE;
        };
    }

    float[] components() {
        return new float[] {red, green, blue};
    }

    PDColor pdColor() {
        return new PDColor(components(), PDDeviceRGB.INSTANCE);
    }
}
