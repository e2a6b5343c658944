/** Finds the parts of a resume in its lines: sections, jobs, dates, bullets, skills. */
@NullMarked
package dev.roast.house.parse;

import org.jspecify.annotations.NullMarked;
