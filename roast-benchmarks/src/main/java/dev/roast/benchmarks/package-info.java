/**
 * What is measured, always in the same run as what it is compared with. {@code bench/run} builds, runs and writes
 * {@code docs/benchmarks.md}.
 */
@NullMarked
package dev.roast.benchmarks;

import org.jspecify.annotations.NullMarked;
