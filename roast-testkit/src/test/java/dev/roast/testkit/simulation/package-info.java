@NullMarked
package dev.roast.testkit.simulation;

import org.jspecify.annotations.NullMarked;
