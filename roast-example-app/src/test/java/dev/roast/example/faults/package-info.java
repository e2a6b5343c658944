/** Processes of the application on real services, which are killed, stopped and emptied while roasts are under way. */
@NullMarked
package dev.roast.example.faults;

import org.jspecify.annotations.NullMarked;
