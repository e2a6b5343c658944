package dev.roast.internal.pdf;

import dev.roast.port.LayoutNotes;

/** Sums up, page by page, what is notable about a document's layout. */
final class NoteTaker {
    private final StreamOrder order = new StreamOrder();
    private int columns = 1;
    private int icons;
    private int unreadable;
    private int ratings;
    private int images;

    void add(PageLayout layout, PageContent content) {
        columns = Math.max(columns, layout.columns());
        order.add(layout.drawn());
        icons -= layout.iconBullets();
        unreadable -= layout.unreadableBullets();
        for (Glyph glyph : content.glyphs()) {
            icons += GlyphText.isIcon(glyph.text()) ? 1 : 0;
            unreadable += glyph.text().contains(GlyphText.UNREADABLE) ? 1 : 0;
        }
        ratings += RatingMarks.count(layout.rows(), content.shapes());
        images += content.images();
    }

    LayoutNotes notes() {
        return new LayoutNotes(columns, order.agreement(), icons, unreadable, ratings, images);
    }
}
