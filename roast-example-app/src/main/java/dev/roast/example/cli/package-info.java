/** The command line: what is typed, what is printed, and the exit codes. */
@NullMarked
package dev.roast.example.cli;

import org.jspecify.annotations.NullMarked;
