/** Reads and annotates PDFs with PDFBox: glyphs, then words, then columns, then lines in reading order. */
@NullMarked
package dev.roast.internal.pdf;

import org.jspecify.annotations.NullMarked;
