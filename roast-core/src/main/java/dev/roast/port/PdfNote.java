package dev.roast.port;

import dev.roast.model.Severity;
import java.util.List;
import java.util.Objects;

/**
 * A note to be put on a PDF.
 *
 * @param page from 1
 * @param boxes what to highlight; empty for a note without a place, put at the top of the page
 * @param title in few words
 * @param text the note
 * @param severity picks the colour
 */
public record PdfNote(int page, List<Box> boxes, String title, String text, Severity severity) {

    /** Copies the boxes. */
    public PdfNote {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(severity, "severity");
        boxes = List.copyOf(boxes);
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "PdfNote[" + page + ", " + severity + "]";
    }
}
