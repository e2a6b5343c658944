/** Holds a resume against a job description, by stated rules. */
@NullMarked
package dev.roast.house.match;

import org.jspecify.annotations.NullMarked;
