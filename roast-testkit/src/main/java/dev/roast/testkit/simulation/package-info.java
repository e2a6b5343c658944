/**
 * Runs whole Roast processes in a simulated world: one seed decides who goes on, what time it is, and what breaks. See
 * {@link dev.roast.testkit.simulation.Simulation}.
 */
@NullMarked
package dev.roast.testkit.simulation;

import org.jspecify.annotations.NullMarked;
