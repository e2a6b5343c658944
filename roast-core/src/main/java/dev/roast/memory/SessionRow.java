package dev.roast.memory;

import dev.roast.port.NewSession;
import dev.roast.port.StoredSession;
import java.time.Instant;

/** A session. An ended one stays until it is purged, so that a late repetition of its making can't revive it. */
final class SessionRow {
    final AccountRow account;
    final NewSession session;
    final Instant createdAt;
    Instant lastSeenAt;
    boolean ended;
    Slot expiry;

    SessionRow(AccountRow account, NewSession session, Instant now, Slot expiry) {
        this.account = account;
        this.session = session;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiry = expiry;
    }

    /** When a session ends by itself that was used last at that time. */
    static Instant expiresAt(NewSession session, Instant createdAt, Instant lastSeenAt) {
        Instant idle = lastSeenAt.plus(session.idle());
        Instant absolute = createdAt.plus(session.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    Instant expiresAt() {
        return expiresAt(session, createdAt, lastSeenAt);
    }

    boolean living(Instant now) {
        return !ended && now.isBefore(expiresAt());
    }

    StoredSession stored() {
        return new StoredSession(
                session.account(),
                session.id(),
                session.secretHash(),
                session.client(),
                createdAt,
                lastSeenAt,
                expiresAt());
    }
}
