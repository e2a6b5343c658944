package dev.roast.memory;

import dev.roast.port.Store;
import java.time.Clock;
import java.util.Optional;

/**
 * A {@link Store} in the memory of this process: all its parts share one lock, which is the commit domain. It keeps every
 * rule that a database keeps, but that nothing survives the process. Safe for use by many threads.
 */
public final class MemoryStore {
    private MemoryStore() {}

    /**
     * Returns a new store with nothing in it.
     *
     * @param clock the store's time; if it goes back, the store's time stands until it has caught up
     * @return the store
     */
    public static Store using(Clock clock) {
        Commit commit = new Commit(clock);
        Tables tables = new Tables();
        return new Store(
                new MemoryAccounts(commit, tables),
                new MemorySessions(commit, tables),
                new MemoryAudit(commit, tables),
                new MemoryIntake(commit, tables),
                new MemoryWork(commit, tables),
                new MemoryWorkers(commit, tables),
                new MemoryRoasts(commit, tables),
                new MemoryResumes(commit, tables),
                new MemoryFiles(commit, tables),
                new MemorySweepLock(commit),
                Optional.of(new MemoryDueSignal(commit, tables)));
    }
}
