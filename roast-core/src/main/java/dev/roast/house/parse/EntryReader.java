package dev.roast.house.parse;

import dev.roast.house.parse.BlockReader.Block;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the entries in the blocks of a section: where one ends and the next begins, and what its head says. */
final class EntryReader {
    private final SectionKind kind;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Passage> loose = new ArrayList<>();
    private final List<TextLine> head = new ArrayList<>();
    private final List<Passage> body = new ArrayList<>();
    /** How many lines stand above the one with the dates, in the section's first entry; -1 while that is not known. */
    private int above = -1;

    EntryReader(SectionKind kind) {
        this.kind = kind;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Returns what stands before the first entry. */
    List<Passage> loose() {
        return loose;
    }

    EntryReader read(List<Block> blocks) {
        List<TextLine> heads = new ArrayList<>();
        for (Block block : blocks) {
            if (block.head()) {
                heads.add(block.passage().first());
            } else {
                heads(heads);
                heads.clear();
                (head.isEmpty() ? loose : body).add(block.passage());
            }
        }
        heads(heads);
        close();
        return this;
    }

    /** Head lines that follow each other: those of one entry, or of several that have no body. */
    private void heads(List<TextLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (!begins(lines)) {
            lines.forEach(line -> body.add(Passage.of(line)));
            return;
        }
        close();
        for (List<TextLine> group : groups(lines)) {
            close();
            head.addAll(group);
        }
    }

    /** Lines without a date and without weight, in a section whose entries have both, are part of what is above them. */
    private boolean begins(List<TextLine> lines) {
        if (head.isEmpty() || lines.stream().anyMatch(EntryReader::isDated)) {
            return true;
        }
        boolean bold =
                lines.get(0).bold() || lines.get(0).fontSize() > head.get(0).fontSize() * 1.05;
        boolean datedSoFar = head.stream().anyMatch(EntryReader::isDated);
        return bold
                || !datedSoFar
                || (lines.size() > 1
                        && !head.get(0).bold()
                        && Titles.isTitle(lines.get(0).text()));
    }

    private List<List<TextLine>> groups(List<TextLine> lines) {
        List<Integer> dated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isDated(lines.get(i)) && (dated.isEmpty() || !isBeside(lines, i))) {
                dated.add(i);
            }
        }
        if (!dated.isEmpty() && above < 0) {
            above = aboveOf(lines, dated.get(0));
        }
        List<List<TextLine>> groups = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < dated.size(); i++) {
            int next = Math.max(dated.get(i - 1) + 1, dated.get(i) - above);
            groups.add(lines.subList(start, next));
            start = next;
        }
        groups.add(lines.subList(start, lines.size()));
        return groups;
    }

    /** Two lines above the first dates at most, unless the first line has them. */
    private static int aboveOf(List<TextLine> lines, int dated) {
        int rows = 0;
        for (int i = 0; i < dated; i++) {
            rows++;
        }
        return lines.isEmpty() ? 0 : rows;
    }

    private static boolean isBeside(List<TextLine> lines, int at) {
        TextLine above = lines.get(at - 1);
        TextLine line = lines.get(at);
        return isDated(above)
                && above.page() == line.page()
                && above.box().height() > 0
                && Math.abs(above.box().y() - line.box().y()) < above.box().height() / 2;
    }

    static boolean isDated(TextLine line) {
        return DateReader.find(line.text()).isPresent();
    }

    private void close() {
        if (!head.isEmpty()) {
            entries.add(entry());
        }
        head.clear();
        body.clear();
    }

    private Entry entry() {
        Titles titles = Titles.of(head);
        return new Entry(kind, titles.title(), titles.employer(), dates(head), head, body);
    }

    /** A range tells more than a single date; a bare month above a bare month is a range too, the later one on top. */
    private static Optional<DateRange> dates(List<TextLine> head) {
        List<DateRange> found = head.stream()
                .map(line -> DateReader.find(line.text()))
                .flatMap(Optional::stream)
                .toList();
        Optional<DateRange> range =
                found.stream().filter(dates -> dates.start().isPresent()).findFirst();
        if (range.isPresent() || found.size() < 2) {
            return range.or(() -> found.stream().findFirst());
        }
        return Optional.of(joined(found.get(0), found.get(1)));
    }

    private static DateRange joined(DateRange upper, DateRange lower) {
        boolean upwards = upper.end()
                .orElseThrow()
                .earliest()
                .isAfter(lower.end().orElseThrow().earliest());
        return new DateRange(
                upwards ? lower.end() : upper.end(), upwards ? upper.end() : lower.end(), upper.text(), upper.from());
    }
}
