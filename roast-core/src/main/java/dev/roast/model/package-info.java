/** What Roast is about, as immutable values: no behaviour but checks, no dependency but the JDK. */
@NullMarked
package dev.roast.model;

import org.jspecify.annotations.NullMarked;
