package dev.roast.testkit.simulation;

/** Ends a simulated thread, wherever it is. An error, so that nothing takes it for a failure that can be dealt with. */
final class SimulationOver extends Error {
    private static final long serialVersionUID = 1L;

    SimulationOver() {
        super("the simulation is over", null, false, false);
    }
}
