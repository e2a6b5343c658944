/** Finds personal data in the lines of a resume. Each finder knows one kind and marks where it stands; none changes anything. */
@NullMarked
package dev.roast.internal.roast.personal;

import org.jspecify.annotations.NullMarked;
