package dev.roast.port;

/**
 * Told of what happens, after it has happened. Called on the thread that did it: be quick, and throw nothing; what is
 * thrown is logged and passed over.
 */
@FunctionalInterface
public interface RoastListener {

    /**
     * Something happened.
     *
     * @param event what
     */
    void on(RoastEvent event);
}
