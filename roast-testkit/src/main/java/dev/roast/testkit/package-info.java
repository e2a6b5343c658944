/**
 * For authors of adapters, and for tests of programs that use Roast: contract tests to extend, one abstract class for
 * each port, and tools to test with: a clock that moves when told, passwords that cost nothing to hash, a language model
 * that follows a script, and ports that fail when told.
 *
 * <p>A contract class is extended by a test that says which adapter is meant and how its time is moved; every test in it
 * is one sentence of the port's Javadoc. {@link dev.roast.testkit.StoreContract} holds the contracts of all parts of a
 * store, and what has to be true across them.
 */
@NullMarked
package dev.roast.testkit;

import org.jspecify.annotations.NullMarked;
