/** Tests of the command line, run inside this process and as a process of its own. */
@NullMarked
package dev.roast.example.cli;

import org.jspecify.annotations.NullMarked;
