/** Time that tests move on. */
@NullMarked
package dev.roast.testtime;

import org.jspecify.annotations.NullMarked;
