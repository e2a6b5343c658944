package dev.roast.memory;

import dev.roast.model.SessionId;
import dev.roast.port.NewSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions by id, and by the time at which they end by themselves. */
final class SessionTable {
    private final Map<SessionId, SessionRow> rows = new HashMap<>();
    private final Schedule<SessionRow> expiries = new Schedule<>();

    boolean has(SessionId id) {
        return rows.containsKey(id);
    }

    void add(AccountRow account, NewSession session, Instant now) {
        Slot expiry = expiries.place(SessionRow.expiresAt(session, now, now));
        SessionRow row = new SessionRow(account, session, now, expiry);
        expiries.put(expiry, row);
        rows.put(session.id(), row);
        account.sessions.put(session.id(), row);
    }

    Optional<SessionRow> living(SessionId id, Instant now) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.living(now));
    }

    void seen(SessionRow row, Instant now) {
        row.lastSeenAt = now;
        row.expiry = expiries.move(row.expiry, row.expiresAt(), row);
    }

    void end(SessionRow row, Instant now) {
        row.ended = true;
        row.expiry = expiries.move(row.expiry, now, row);
    }

    int purge(int max, Instant now) {
        List<SessionRow> over = expiries.until(now, max);
        over.forEach(this::remove);
        return over.size();
    }

    void remove(SessionRow row) {
        expiries.remove(row.expiry);
        rows.remove(row.session.id());
        row.account.sessions.remove(row.session.id());
    }
}
