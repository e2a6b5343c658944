package dev.roast.port;

import java.util.List;
import java.util.Objects;

/**
 * What a document says of itself, and where it points. Strings are empty where there is nothing.
 *
 * @param title from its metadata
 * @param author from its metadata
 * @param creator the program that it was written with
 * @param producer the program that made the PDF
 * @param links the targets of its link annotations, as they stand
 */
public record DocumentInfo(String title, String author, String creator, String producer, List<Link> links) {

    /** Copies the links. */
    public DocumentInfo {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(creator, "creator");
        Objects.requireNonNull(producer, "producer");
        links = List.copyOf(links);
    }

    /**
     * A link annotation.
     *
     * @param page from 1
     * @param box where it is
     * @param target a URI, as it stands
     */
    public record Link(int page, Box box, String target) {
        /** Returns a text without the target. */
        @Override
        public String toString() {
            return "Link[" + page + "]";
        }
    }

    /** Returns a text without what the document says. */
    @Override
    public String toString() {
        return "DocumentInfo[" + links.size() + " links]";
    }
}
