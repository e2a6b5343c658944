@NullMarked
package dev.roast.postgres;

import org.jspecify.annotations.NullMarked;
