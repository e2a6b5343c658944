/**
 * Servers for tests: those that the environment names, else containers, else those of {@link dev.roast.devservices}.
 *
 * <p>Needs JUnit on the class path, and Testcontainers if containers shall be used; neither comes with this artifact.
 */
@NullMarked
package dev.roast.devservices.testing;

import org.jspecify.annotations.NullMarked;
