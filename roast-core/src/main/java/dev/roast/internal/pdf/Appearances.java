package dev.roast.internal.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Draws what notes look like, so that viewers which draw none themselves show them too. */
final class Appearances {
    private final PDDocument document;

    Appearances(PDDocument document) {
        this.document = document;
    }

    /** Colours the places; what is under them shows through. */
    PDAppearanceDictionary highlight(PDRectangle around, List<PDRectangle> places, NoteColor color) throws IOException {
        PDAppearanceStream stream = stream(around);
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
            multiply.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(multiply);
            content.setNonStrokingColor(color.components());
            for (PDRectangle place : places) {
                content.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
            }
            content.fill();
        }
        return normal(stream);
    }

    /** A sheet with three lines on it, upright on a page that is turned. */
    PDAppearanceDictionary icon(float side, int rotation, NoteColor color) throws IOException {
        PDAppearanceStream stream = stream(new PDRectangle(side, side));
        stream.setMatrix(AffineTransform.getRotateInstance(Math.toRadians(rotation)));
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            content.setNonStrokingColor(color.components());
            content.setStrokingColor(new float[] {0.25f, 0.25f, 0.25f});
            content.addRect(1, 1, side - 2, side - 2);
            content.fillAndStroke();
            for (int line = 1; line <= 3; line++) {
                content.moveTo(4, line * side / 4);
                content.lineTo(side - 4, line * side / 4);
            }
            content.stroke();
        }
        return normal(stream);
    }

    private PDAppearanceStream stream(PDRectangle box) {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(box);
        stream.setResources(new PDResources());
        return stream;
    }

    private static PDAppearanceDictionary normal(PDAppearanceStream stream) {
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
