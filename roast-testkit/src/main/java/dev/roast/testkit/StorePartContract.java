package dev.roast.testkit;

import dev.roast.port.Store;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of a store's parts have in common: the adapter that is tested, and a fixture for it.
 *
 * <p>The author of an adapter extends {@link StoreContract}, which has all of them in it; a part's contract is extended
 * alone by who replaces that part alone.
 */
abstract class StorePartContract {
    /** The store of this test. */
    Store store;

    /** Brings it into the state that the test is about. */
    StoreFixture given;

    /**
     * Returns the store to be tested, with nothing in it. Called once before each test.
     *
     * @return an empty store
     */
    protected abstract Store store();

    /**
     * Moves the store's time forward, for every call that begins afterwards on any thread. Real time may go by besides.
     * Called on any thread.
     *
     * @param by how far
     */
    protected abstract void advance(Duration by);

    @BeforeEach
    final void open() {
        store = store();
        given = new StoreFixture(store);
    }
}
