package dev.roast.testkit.simulation;

/** What a visitor sees whose call was on its way when the process died. An error, as no code of that process may handle it. */
final class NodeDiedException extends Error {
    private static final long serialVersionUID = 1L;

    NodeDiedException(String node) {
        super(node + " has died", null, false, false);
    }
}
