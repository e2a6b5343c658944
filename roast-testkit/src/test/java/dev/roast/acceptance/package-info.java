/** The library as a host application sees it: the facade, on the adapters in memory and a model with a script. */
@NullMarked
package dev.roast.acceptance;

import org.jspecify.annotations.NullMarked;
