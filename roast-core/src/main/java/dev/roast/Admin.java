package dev.roast;

import dev.roast.internal.account.Accounts;
import dev.roast.internal.account.SignIn;
import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Page;
import dev.roast.model.RoastId;
import dev.roast.model.Session;
import dev.roast.model.SessionId;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.AccountRef;
import dev.roast.port.Backlog;
import dev.roast.port.Quotas;
import dev.roast.port.Replay;
import dev.roast.port.RoastRef;
import dev.roast.port.SessionSelector;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredRoast;
import java.util.List;
import java.util.Optional;

/** What an operator may do, to any account. Safe for use by many threads. Whoever holds this is not asked who they are. */
public final class Admin {
    private final Store store;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Tiers tiers;

    Admin(Store store, Accounts accounts, SignIn signIn, Tiers tiers) {
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.tiers = tiers;
    }

    /**
     * Finds an account.
     *
     * @param ref by what
     * @return its id, or empty if there is none or it is being erased
     */
    public Optional<AccountId> find(AccountRef ref) {
        return store.accounts().find(ref).filter(account -> !account.erasing()).map(StoredAccount::id);
    }

    /**
     * Changes a tier, effective at once.
     *
     * @param account whose
     * @param tier the name of the new tier
     * @return false if there is no such account
     * @throws IllegalArgumentException if there is no such tier
     */
    public boolean changeTier(AccountId account, String tier) {
        return accounts.changeTier(account, Roaster.known(tiers, tier));
    }

    /** Lists the living sessions of an account, the newest first. */
    public List<Session> sessions(AccountId account) {
        return signIn.sessions(account, Optional.empty());
    }

    /**
     * Ends all sessions of an account: none of them is let in any more.
     *
     * @param account whose
     * @return how many there were
     */
    public int endSessions(AccountId account) {
        return signIn.end(new SessionSelector.All(account), AuditKind.SESSION_ENDED, "operator");
    }

    /**
     * Ends one session of an account: it is refused at its very next request.
     *
     * @param account whose
     * @param session which
     * @return whether it was living
     */
    public boolean endSession(AccountId account, SessionId session) {
        SessionSelector one = new SessionSelector.One(account, session);
        return signIn.end(one, AuditKind.SESSION_ENDED, "operator") > 0;
    }

    /**
     * Lists roasts that failed although their document was not refused, the latest ending first.
     *
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     */
    public Page<DeadLetter> deadLetters(Optional<String> after, int limit) {
        Page<StoredRoast> page = store.roasts().deadLetters(after, limit);
        return new Page<>(page.items().stream().map(DeadLetter::of).toList(), page.next());
    }

    /**
     * Queues a dead letter once more, charged anew, with its counters at zero.
     *
     * @param account whose
     * @param roast which
     * @return what became of it
     */
    public Replay replay(AccountId account, RoastId roast) {
        Tier tier = accounts.tier(account).orElseGet(tiers::lowest);
        return store.intake()
                .replay(new RoastRef(account, roast), new Quotas(tier.roastsPerDay(), tier.roastsPerMonth()));
    }

    /** Counts what there is to do. */
    public Backlog backlog() {
        return store.roasts().backlog();
    }
}
