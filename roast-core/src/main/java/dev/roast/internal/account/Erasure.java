package dev.roast.internal.account;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.port.AuditEvent;
import dev.roast.port.JobQueue;
import dev.roast.port.RateLimiter;
import dev.roast.port.SessionSelector;
import dev.roast.port.Store;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Removes an account and everything of it. May be repeated at every point, and goes on from there. */
public final class Erasure {
    private static final int PAGE = 200;

    private final Store store;
    private final Optional<JobQueue> queue;
    private final RateLimiter limiter;
    private final Supplier<UUID> ids;

    /**
     * Makes one.
     *
     * @param store the truth
     * @param queue the hints, if there is a queue
     * @param limiter the counters
     * @param ids new identifiers
     */
    public Erasure(Store store, Optional<JobQueue> queue, RateLimiter limiter, Supplier<UUID> ids) {
        this.store = store;
        this.queue = queue;
        this.limiter = limiter;
        this.ids = ids;
    }

    /**
     * Erases an account. Its files are handed to the ledger and go with the next sweeps.
     *
     * @return false if there was no such account
     */
    public boolean erase(AccountId account) {
        if (!store.accounts().markErasing(account)) {
            return false;
        }
        store.sessions().end(new SessionSelector.All(account), new AuditEvent(AuditKind.SESSION_ENDED, "", "erasure"));
        boolean left = true;
        while (left) {
            left = store.files().erase(account, PAGE);
        }
        queue.ifPresent(some -> some.forget(account));
        limiter.forget(account);
        return store.accounts()
                .drop(account, new AuditEvent(AuditKind.ERASED, "", ids.get().toString()));
    }
}
