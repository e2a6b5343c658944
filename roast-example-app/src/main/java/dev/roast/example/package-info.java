/** The reference application's entrance. */
@NullMarked
package dev.roast.example;

import org.jspecify.annotations.NullMarked;
