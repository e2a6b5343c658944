package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * Who is logged in. The part of the {@link Store} that is asked at every request, and the only one that may live
 * elsewhere; there, the event is written to the audit trail before the change can be seen.
 *
 * <p>A session that has ended, by a call or by its limits, is not found by any call that begins after that.
 */
public interface SessionStore {

    /**
     * Makes a session and writes the event, in one commit.
     *
     * @param session with a new id
     * @param event for the audit trail
     * @return true if it was made, now or by an earlier call with the same id; false if the account is being erased or is
     *     gone
     */
    boolean create(NewSession session, AuditEvent event);

    /**
     * Finds a living session.
     *
     * @param id which
     * @return the session, or empty if there is none or it has ended
     */
    Optional<StoredSession> find(SessionId id);

    /**
     * Notes that a living session was used, which moves its idle limit. Writes at most once a minute for each session,
     * so {@code lastSeenAt} may lag by that, and an idle limit is counted from it.
     *
     * @param id which; an ended or unknown one is passed over
     */
    void touch(SessionId id);

    /**
     * Lists the living sessions of an account, the newest first.
     *
     * @param account whose
     * @return at most 1,000
     */
    List<StoredSession> list(AccountId account);

    /**
     * Ends sessions at once, and writes the event once for each that was living, in one commit.
     *
     * @param which of one account; another account's session is never touched
     * @param event for the audit trail
     * @return how many were living
     */
    int end(SessionSelector which, AuditEvent event);

    /**
     * Removes what is left of ended sessions.
     *
     * @param max how many at most
     * @return how many were removed
     */
    int purge(int max);
}
