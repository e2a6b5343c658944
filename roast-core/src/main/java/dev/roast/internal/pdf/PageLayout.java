package dev.roast.internal.pdf;

import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page's lines in reading order: first those of the direction in which most is written, then those turned otherwise.
 */
final class PageLayout {
    private final int page;
    private final List<Row> rows = new ArrayList<>();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<Integer> drawn = new ArrayList<>();
    private final DrawnBullets drawnBullets;
    private int columns = 1;
    private int iconBullets;
    private int unreadableBullets;

    PageLayout(int page, PageContent content) {
        this.page = page;
        this.drawnBullets = new DrawnBullets(content.shapes());
        Map<Integer, List<Glyph>> byTurn = content.glyphs().stream()
                .collect(Collectors.groupingBy(Glyph::turn, TreeMap::new, Collectors.toList()));
        byTurn.values().stream()
                .sorted(Comparator.comparingInt(turned -> -turned.size()))
                .forEach(this::lay);
    }

    private void lay(List<Glyph> glyphs) {
        ReadingOrder order = ReadingOrder.of(WordMaker.words(glyphs));
        columns = Math.max(columns, order.columns());
        rows.addAll(order.lines());
        Bullets bullets = new Bullets(order.lines());
        for (Row row : order.lines()) {
            boolean written = bullets.startsWithBullet(row);
            boolean shape = !written && row.first().first().turn() == 0 && drawnBullets.before(row);
            add(row, written, LineText.of(row, written, shape));
        }
    }

    private void add(Row row, boolean bullet, String text) {
        String mark = row.first().first().text();
        iconBullets += bullet && GlyphText.isIcon(mark) ? 1 : 0;
        unreadableBullets += bullet && mark.equals(GlyphText.UNREADABLE) ? 1 : 0;
        if (!text.isEmpty()) {
            lines.add(line(row, text));
            drawn.add(row.order());
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
        Map<Long, Integer> counts = new TreeMap<>();
        glyphs.forEach(glyph -> counts.merge(Math.round(glyph.size() * 10), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() / 10.0)
                .orElse(0.0);
    }

    List<TextLine> lines() {
        return lines;
    }

    /** Returns the rows of words that the lines were made of. */
    List<Row> rows() {
        return rows;
    }

    /** Returns for each line its place in the order of drawing. */
    List<Integer> drawn() {
        return drawn;
    }

    int columns() {
        return columns;
    }

    int iconBullets() {
        return iconBullets;
    }

    int unreadableBullets() {
        return unreadableBullets;
    }
}
