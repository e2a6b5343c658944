package dev.roast;

import dev.roast.model.AccountId;
import dev.roast.model.Allowance;
import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Export;
import dev.roast.model.Page;
import dev.roast.model.PasswordChange;
import dev.roast.model.Session;
import dev.roast.model.SessionId;
import dev.roast.model.Tier;
import dev.roast.port.Decision;
import dev.roast.port.SessionSelector;
import dev.roast.port.Usage;
import java.util.List;
import java.util.Optional;

/** What someone may do with their own account: sessions, password, audit trail, export, erasure. Safe for use by many threads. */
public final class Account {
    private final AccountId id;
    private final Optional<SessionId> session;
    private final Parts parts;

    Account(AccountId id, Optional<SessionId> session, Parts parts) {
        this.id = id;
        this.session = session;
        this.parts = parts;
    }

    /** Returns the tier that is in force now; the lowest if the account is gone. */
    public Tier tier() {
        return parts.accounts().tier(id).orElseGet(parts.tiers()::lowest);
    }

    /** Returns what is left. Reading it spends nothing. */
    public Allowance allowance() {
        Usage usage = parts.store().intake().usage(id);
        return new Allowance(
                tier(),
                usage.day().used(),
                usage.month().used(),
                usage.inFlight(),
                usage.day().resetsIn(),
                usage.month().resetsIn());
    }

    /** Returns what the limit on submits in a short time would decide of one more. Asking takes nothing. */
    public Decision burst() {
        return parts.burst().peek(id, tier());
    }

    /** Lists living sessions, the newest first. */
    public List<Session> sessions() {
        return parts.signIn().sessions(id, session);
    }

    /**
     * Ends one session at once: it is refused at its very next request.
     *
     * @param which one of this account's
     * @return whether it was living
     */
    public boolean endSession(SessionId which) {
        AuditKind kind = session.filter(which::equals).isPresent() ? AuditKind.LOGGED_OUT : AuditKind.SESSION_ENDED;
        return parts.signIn().end(new SessionSelector.One(id, which), kind, "owner") > 0;
    }

    /** Ends the session that asks. Does nothing if there is none, as the host authenticated. */
    public void logOut() {
        session.ifPresent(this::endSession);
    }

    /**
     * Ends all sessions but the one that asks; all of them if there is none.
     *
     * @return how many were living
     */
    public int endOtherSessions() {
        SessionSelector others = session.<SessionSelector>map(kept -> new SessionSelector.AllBut(id, kept))
                .orElse(new SessionSelector.All(id));
        return parts.signIn().end(others, AuditKind.SESSION_ENDED, "owner");
    }

    /**
     * Changes the password and ends the other sessions.
     *
     * @param old the password that is in force
     * @param replacement 8 to 128 characters
     * @param client from where
     * @return what became of it
     */
    public PasswordChange changePassword(String old, String replacement, Client client) {
        return parts.signIn().changePassword(id, session, old, replacement, client);
    }

    /**
     * Reads the audit trail, the newest first.
     *
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     */
    public Page<AuditEntry> audit(Optional<String> after, int limit) {
        return parts.store().audit().page(id, after, limit);
    }

    /**
     * Exports everything that is kept of the account, as a zip archive: the account, its sessions, its audit trail, its
     * resumes and roasts as JSON, and the PDFs. Neither the password's hash nor a file that was uploaded and not submitted
     * is in it. The audit trail says that it was exported.
     *
     * @param client from where
     * @return what became of it
     */
    public Export export(Client client) {
        return parts.exports().begin(id, client);
    }

    /**
     * Erases the account and everything of it: sessions, resumes, roasts, counters, audit trail. Files go within seconds.
     * May be repeated, and goes on where it was interrupted.
     *
     * @return false if it was gone already
     */
    public boolean erase() {
        return parts.erasure().erase(id);
    }
}
