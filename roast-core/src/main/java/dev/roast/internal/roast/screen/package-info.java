/** Finds what tries to instruct a model in a text that is none of its instructions. */
@NullMarked
package dev.roast.internal.roast.screen;

import org.jspecify.annotations.NullMarked;
