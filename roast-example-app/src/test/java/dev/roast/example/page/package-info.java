/** Journeys of people through the page, in a real browser. */
@NullMarked
package dev.roast.example.page;

import org.jspecify.annotations.NullMarked;
