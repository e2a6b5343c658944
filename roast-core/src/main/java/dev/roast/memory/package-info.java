/**
 * An adapter for each port that keeps everything in this process's memory, and one that keeps files in a folder. They
 * keep every promise of their ports, so they serve tests, a command line, and applications of one process that can lose
 * what is pending when that process ends.
 */
@NullMarked
package dev.roast.memory;

import org.jspecify.annotations.NullMarked;
