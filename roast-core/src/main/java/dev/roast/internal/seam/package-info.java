/** The only place where the core starts threads, waits and reads time, so that all three can be simulated. */
@NullMarked
package dev.roast.internal.seam;

import org.jspecify.annotations.NullMarked;
