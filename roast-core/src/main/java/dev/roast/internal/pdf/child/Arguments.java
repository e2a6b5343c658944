package dev.roast.internal.pdf.child;

import dev.roast.port.PdfNote;
import java.util.List;

/** What a command needs besides the PDF. */
final class Arguments {
    private Arguments() {}

    /**
     * Of {@link Frame.Kind#EXTRACT}.
     *
     * @param maxPages how long the document may be
     */
    record Extract(int maxPages) {}

    /**
     * Of {@link Frame.Kind#ANNOTATE}.
     *
     * @param notes what to put on it
     */
    record Annotate(List<PdfNote> notes) {
        Annotate {
            notes = List.copyOf(notes);
        }
    }
}
