/** Makes resume PDFs for tests. */
@NullMarked
package dev.roast.testpdf;

import org.jspecify.annotations.NullMarked;
