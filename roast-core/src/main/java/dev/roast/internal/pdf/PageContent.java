package dev.roast.internal.pdf;

import java.util.List;

/**
 * What is drawn on a page.
 *
 * @param frame how it is seen
 * @param glyphs those that are seen, in the order of drawing
 * @param shapes in the order of drawing
 * @param images how many pictures
 * @param hidden the texts that are not seen
 */
record PageContent(
        PageFrame frame, List<Glyph> glyphs, List<PaintedShape> shapes, int images, List<HiddenRun> hidden) {}
