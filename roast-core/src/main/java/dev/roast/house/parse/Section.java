package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A section.
 *
 * @param kind what it is about
 * @param heading the line that says so; empty for what stands before the first heading
 * @param entries its jobs, schools or projects, in reading order
 * @param passages what belongs to no entry
 */
public record Section(SectionKind kind, Optional<TextLine> heading, List<Entry> entries, List<Passage> passages) {

    /** Copies the lists. */
    public Section {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(heading, "heading");
        entries = List.copyOf(entries);
        passages = List.copyOf(passages);
    }
}
