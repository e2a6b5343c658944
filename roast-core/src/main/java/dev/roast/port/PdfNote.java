package dev.roast.port;

import java.util.List;
import java.util.Objects;

/**
 * A note to be put on a PDF.
 *
 * @param page from 1
 * @param boxes what to highlight; empty for a note without a place, put at the top of the page
 * @param title in few words
 * @param text the note
 * @param severity 0 for the gravest; picks the colour
 */
public record PdfNote(int page, List<Box> boxes, String title, String text, int severity) {

    /** Copies the boxes. */
    public PdfNote {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        boxes = List.copyOf(boxes);
    }
}
