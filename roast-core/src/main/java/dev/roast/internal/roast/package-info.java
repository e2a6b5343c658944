/**
 * The one line that every resume goes along: {@link dev.roast.internal.roast.RoastResume}, and its steps. The types make a
 * wrong order fail to compile.
 */
@NullMarked
package dev.roast.internal.roast;

import org.jspecify.annotations.NullMarked;
