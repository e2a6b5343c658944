/** The contracts run on the in-memory adapters, and the testkit's own tools are tested. */
@NullMarked
package dev.roast.testkit;

import org.jspecify.annotations.NullMarked;
