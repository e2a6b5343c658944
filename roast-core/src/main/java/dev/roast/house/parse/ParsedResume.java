package dev.roast.house.parse;

import dev.roast.port.ResumeFacts;
import dev.roast.port.TextLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A resume in its parts.
 *
 * @param lines all its lines, but for page numbers and running heads
 * @param facts what is known besides
 * @param today the date by which ages are counted
 * @param language an ISO 639 code; {@code und} if there is no text
 * @param header the lines before the first heading
 * @param sections the rest, in reading order
 * @param words how many words the lines have
 * @param removed how many attempts to instruct a model were taken out of the lines
 */
public record ParsedResume(
        List<TextLine> lines,
        ResumeFacts facts,
        LocalDate today,
        String language,
        List<TextLine> header,
        List<Section> sections,
        int words,
        int removed) {

    /** Copies the lists. */
    public ParsedResume {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(language, "language");
        lines = List.copyOf(lines);
        header = List.copyOf(header);
        sections = List.copyOf(sections);
    }

    /** Returns whether the rules that read English words apply. */
    public boolean isEnglish() {
        return language.equals("en");
    }

    /** Returns the month that it is. */
    public YearMonth now() {
        return YearMonth.from(today);
    }

    /** Returns whether there is a section of a kind. */
    public boolean has(SectionKind kind) {
        return sections(kind).findAny().isPresent();
    }

    /** Returns the sections of a kind. */
    public Stream<Section> sections(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind);
    }

    /** Returns the jobs, in reading order. */
    public List<Entry> jobs() {
        return sections(SectionKind.EXPERIENCE)
                .flatMap(section -> section.entries().stream())
                .toList();
    }

    /** Returns the entries that tell what the person did: jobs, projects, voluntary work. */
    public List<Entry> deeds() {
        return sections.stream()
                .filter(section -> section.kind().tellsDeeds())
                .flatMap(section -> section.entries().stream())
                .toList();
    }

    /** Returns the bullets of all entries that tell what the person did. */
    public List<Passage> statements() {
        return deeds().stream().flatMap(entry -> entry.statements().stream()).toList();
    }

    /** Returns what is written in sentences: the bodies of all entries, and the summary. */
    public List<Passage> prose() {
        return sections.stream()
                .filter(section -> isProse(section.kind()))
                .flatMap(section -> Stream.concat(
                        section.passages().stream(),
                        section.entries().stream().flatMap(entry -> entry.body().stream())))
                .toList();
    }

    private static boolean isProse(SectionKind kind) {
        return kind.hasEntries() || kind == SectionKind.SUMMARY || kind == SectionKind.OBJECTIVE;
    }

    /** Returns all passages of all sections. */
    public List<Passage> passages() {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.passages().stream(),
                        section.entries().stream().flatMap(entry -> entry.body().stream())))
                .toList();
    }
}
