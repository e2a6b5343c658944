/**
 * Reads and annotates PDFs in child processes, so that a document can harm nothing but the process that opened it. Both
 * ends of the pipe are here: {@link dev.roast.internal.pdf.child.ChildMain} is all that the child runs.
 */
@NullMarked
package dev.roast.internal.pdf.child;

import org.jspecify.annotations.NullMarked;
