package dev.roast.port;

import java.util.List;
import java.util.Objects;

/**
 * What a person sees of a document, as text in reading order, and what is to be known about it besides.
 *
 * @param pages how many pages
 * @param lines what can be seen
 * @param hidden what is there and can't be seen
 * @param info what the document says of itself
 * @param layout how it is laid out
 */
public record ResumeText(
        int pages, List<TextLine> lines, List<HiddenText> hidden, DocumentInfo info, LayoutNotes layout) {

    /** Copies the lists. */
    public ResumeText {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(layout, "layout");
        lines = List.copyOf(lines);
        hidden = List.copyOf(hidden);
    }

    /** Returns a text without the document's. */
    @Override
    public String toString() {
        return "ResumeText[" + pages + " pages, " + lines.size() + " lines]";
    }
}
