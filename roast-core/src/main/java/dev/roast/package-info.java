/** What a newcomer types: {@code Roaster}, and the two kinds of people it serves. */
@NullMarked
package dev.roast;

import org.jspecify.annotations.NullMarked;
