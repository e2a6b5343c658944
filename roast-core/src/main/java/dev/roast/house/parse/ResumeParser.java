package dev.roast.house.parse;

import dev.roast.port.Prompt;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the lines of a document into a resume in its parts. Whatever the lines are, it gives something. */
public final class ResumeParser {
    private ResumeParser() {}

    /**
     * Parses a resume.
     *
     * @param prompt the document's lines, what is known besides, and the date
     * @return its parts
     */
    public static ParsedResume parse(Prompt prompt) {
        List<TextLine> lines = Bullets.learnt(Furniture.without(Removals.without(prompt.lines())));
        Headings headings = new Headings(lines);
        List<TextLine> header = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<TextLine> open = header;
        Optional<TextLine> heading = Optional.empty();
        SectionKind kind = SectionKind.OTHER;
        for (TextLine line : lines) {
            Optional<SectionKind> found = headings.kindOf(line);
            if (found.isPresent()) {
                heading.ifPresent(section(sections, headings, kind, open));
                heading = Optional.of(line);
                kind = found.orElseThrow();
                open = new ArrayList<>();
            } else {
                open.add(line);
            }
        }
        heading.ifPresent(section(sections, headings, kind, open));
        if (sections.isEmpty() || header.size() > 20) {
            sections.add(0, section(SectionKind.OTHER, Optional.empty(), header, headings));
        }
        int words = lines.stream().mapToInt(line -> Text.words(line.text())).sum();
        return new ParsedResume(
                lines,
                prompt.facts(),
                prompt.today(),
                Languages.of(lines),
                header,
                sections,
                words,
                Removals.in(prompt.lines()));
    }

    private static java.util.function.Consumer<TextLine> section(
            List<Section> sections, Headings headings, SectionKind kind, List<TextLine> lines) {
        return heading -> sections.add(section(kind, Optional.of(heading), lines, headings));
    }

    private static Section section(
            SectionKind kind, Optional<TextLine> heading, List<TextLine> lines, Headings headings) {
        double width =
                lines.stream().mapToDouble(line -> line.box().width()).max().orElse(0);
        List<BlockReader.Block> blocks = new BlockReader(headings.bodySize(), width).read(lines, kind.hasEntries());
        if (!kind.hasEntries()) {
            return new Section(
                    kind,
                    heading,
                    List.of(),
                    blocks.stream().map(BlockReader.Block::passage).toList());
        }
        EntryReader reader = new EntryReader(kind).read(blocks);
        return new Section(kind, heading, reader.entries(), reader.loose());
    }
}
