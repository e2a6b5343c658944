package dev.roast.internal.pdf;

import java.util.List;

/**
 * What is drawn on a page.
 *
 * @param frame how it is seen
 * @param glyphs in the order of drawing
 * @param shapes in the order of drawing
 * @param images how many pictures
 */
record PageContent(PageFrame frame, List<Glyph> glyphs, List<PaintedShape> shapes, int images) {}
