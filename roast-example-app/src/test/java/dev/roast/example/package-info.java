/** Tests of the reference application as a whole, and what they need. */
@NullMarked
package dev.roast.example;

import org.jspecify.annotations.NullMarked;
