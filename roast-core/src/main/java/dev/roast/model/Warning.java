package dev.roast.model;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something about the file that its owner should know and that is no finding about the writing.
 *
 * @param kind for programs, such as {@code hidden-text}
 * @param page where; empty if it is about the whole file
 * @param detail for people
 */
public record Warning(String kind, OptionalInt page, String detail) {

    /** Requires all parts. */
    public Warning {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(detail, "detail");
    }

    /** Returns a text without the detail, which may quote the document. */
    @Override
    public String toString() {
        return "Warning[" + kind + "]";
    }
}
