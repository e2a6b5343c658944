package dev.roast.testkit;

import dev.roast.port.Store;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a {@link Store}: that of each part, and what has to be true across them: fencing, quota, files,
 * erasing, repetition, and that calls on the same rows never wait for each other for ever. An adapter of the store extends
 * this class and nothing else:
 *
 * <pre>{@code
 * class MemoryStoreTest extends StoreContract {
 *     private final MutableClock clock = MutableClock.create();
 *
 *     @Override
 *     protected Store store() {
 *         return MemoryStore.using(clock);
 *     }
 *
 *     @Override
 *     protected void advance(Duration by) {
 *         clock.advance(by);
 *     }
 * }
 * }</pre>
 */
public abstract class StoreContract {

    /** For tests that extend this. */
    protected StoreContract() {}

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

    @Nested
    class Accounts extends AccountStoreContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Audit extends AuditTrailContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Intake extends RoastIntakeContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class CancelAndReplay extends CancelAndReplayContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class AcceptOnce extends AcceptOnceContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Work extends RoastWorkContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class ClaimDue extends ClaimDueContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Waking extends DueSignalContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Workers extends WorkerRegistryContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class FreeStalled extends FreeStalledContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Roasts extends RoastShelfContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Resumes extends ResumeShelfContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Files extends FileLedgerContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class DoomedFiles extends DoomedFilesContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Sweeping extends SweepLockContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Fencing extends FencingContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Races extends RaceContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Quota extends QuotaContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class FileRaces extends FileRaceContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Erasing extends ErasingContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Repetition extends RepetitionContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }

    @Nested
    class Contention extends ContentionContract {
        @Override
        protected Store store() {
            return StoreContract.this.store();
        }

        @Override
        protected void advance(Duration by) {
            StoreContract.this.advance(by);
        }
    }
}
