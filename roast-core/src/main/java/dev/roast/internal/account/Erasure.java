package dev.roast.internal.account;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.port.AccountRef;
import dev.roast.port.AuditEvent;
import dev.roast.port.JobQueue;
import dev.roast.port.RateLimiter;
import dev.roast.port.SessionSelector;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Removes an account and everything of it. May be repeated at every point, and goes on from there. */
public final class Erasure {
    private static final int PAGE = 200;
    /** So much of an account, and of so many accounts, a sweep goes on with at most, so that its other tasks have their turn. */
    private static final int PAGES = 10;

    private static final int ACCOUNTS = 10;

    private final Store store;
    private final Optional<JobQueue> queue;
    private final RateLimiter limiter;
    private final Supplier<UUID> ids;
    private Optional<AccountId> last = Optional.empty();

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
     * Erases an account. Its files are handed to the ledger and go with the next sweeps. If this breaks off, a sweeper goes
     * on with it.
     *
     * @return false if there was no such account
     */
    public boolean erase(AccountId account) {
        if (!store.accounts().markErasing(account)) {
            return false;
        }
        boolean left = true;
        while (left) {
            left = goOn(account);
        }
        return true;
    }

    /** Goes on with erasures that have begun and not ended, as whoever was at them died. For the sweeper's thread only. */
    public void goOn() {
        for (int i = 0; i < ACCOUNTS; i++) {
            // moves on before it tries, so that one that fails keeps none of the others waiting
            last = store.accounts().find(new AccountRef.Erasing(last)).map(StoredAccount::id);
            if (last.isEmpty()) {
                return;
            }
            goOn(last.get());
        }
    }

    /** Returns whether something of it is left. */
    private boolean goOn(AccountId account) {
        store.sessions().end(new SessionSelector.All(account), new AuditEvent(AuditKind.SESSION_ENDED, "", "erasure"));
        boolean left = true;
        for (int page = 0; left && page < PAGES; page++) {
            left = store.files().erase(account, PAGE);
        }
        if (!left) {
            queue.ifPresent(some -> some.forget(account));
            limiter.forget(account);
            store.accounts()
                    .drop(
                            account,
                            new AuditEvent(AuditKind.ERASED, "", ids.get().toString()));
        }
        return left;
    }
}
