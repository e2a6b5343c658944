/** What is particular to the adapters in memory; what they share with others, the testkit's contracts test. */
@NullMarked
package dev.roast.memory;

import org.jspecify.annotations.NullMarked;
