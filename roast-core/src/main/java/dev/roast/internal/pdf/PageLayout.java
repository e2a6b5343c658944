package dev.roast.internal.pdf;

import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns what is drawn on a page into lines in reading order. */
final class PageLayout {
    private final int page;
    private final List<TextLine> lines = new ArrayList<>();

    private PageLayout(int page) {
        this.page = page;
    }

    static List<TextLine> lines(int page, PageContent content) {
        PageLayout layout = new PageLayout(page);
        Map<Integer, List<Glyph>> byTurn = content.glyphs().stream()
                .collect(Collectors.groupingBy(Glyph::turn, TreeMap::new, Collectors.toList()));
        byTurn.values().forEach(layout::add);
        return layout.lines;
    }

    private void add(List<Glyph> glyphs) {
        for (Row row : ReadingOrder.of(WordMaker.words(glyphs)).lines()) {
            String text = LineText.of(row);
            if (!text.isEmpty()) {
                lines.add(line(row, text));
            }
        }
    }

    private TextLine line(Row row, String text) {
        List<Glyph> glyphs =
                row.words().stream().flatMap(word -> word.glyphs().stream()).toList();
        long bold = glyphs.stream().filter(glyph -> glyph.face().bold()).count();
        return new TextLine(
                page,
                lines.size() + 1,
                Turn.onPage(row.first().first().turn(), row.left(), row.top(), row.right(), row.bottom()),
                text,
                size(glyphs),
                2 * bold > glyphs.size());
    }

    /** The size of most glyphs, to a tenth of a point. */
    private static double size(List<Glyph> glyphs) {
        Map<Double, Long> counts = glyphs.stream()
                .collect(Collectors.groupingBy(
                        glyph -> Math.round(glyph.size() * 10) / 10.0, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }
}
