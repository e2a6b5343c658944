package dev.roast.redis;

import dev.roast.model.AccountId;
import dev.roast.model.SessionId;
import dev.roast.port.AccountRef;
import dev.roast.port.AccountStore;
import dev.roast.port.AuditEvent;
import dev.roast.port.AuditTrail;
import dev.roast.port.NewSession;
import dev.roast.port.SessionSelector;
import dev.roast.port.SessionStore;
import dev.roast.port.StoredSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sessions in Redis alone. A session is one key, in the slot of its own id: what a request asks is one round trip, and that
 * key decides; one script ends it, and the next request is refused. The list of an account's sessions is another key, which
 * only says where to look.
 *
 * <p>A session is in its account's list before it can be found, and leaves it after it has ended, so that ending all of
 * them forgets none. Events are written to the store's audit trail before the change can be seen; when a process is killed
 * between the two, or a call is repeated after an error, an event may stand there once more than it should, never once less.
 */
final class RedisSessionStore implements SessionStore {
    private static final int LONGEST_LIST = 1_000;

    private final Sessions sessions;
    private final RedisCalls calls;
    private final Keys keys;
    private final AccountStore accounts;
    private final AuditTrail audit;

    RedisSessionStore(RedisCalls calls, Keys keys, AccountStore accounts, AuditTrail audit) {
        this.sessions = new Sessions(calls, keys);
        this.calls = calls;
        this.keys = keys;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public boolean create(NewSession session, AuditEvent event) {
        if (!living(session.account())) {
            return false;
        }
        if (!sessions.exists(session.id())) {
            audit.append(session.account(), event);
            sessions.create(session);
        }
        // An erasure that has begun in the meantime may have looked for sessions before this one was there.
        boolean kept = living(session.account());
        if (!kept) {
            sessions.end(session.account(), session.id());
        }
        return kept;
    }

    private boolean living(AccountId account) {
        return accounts.find(new AccountRef.ById(account))
                .filter(found -> !found.erasing())
                .isPresent();
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return sessions.find(id);
    }

    @Override
    public void touch(SessionId id) {
        sessions.touch(id);
    }

    @Override
    public List<StoredSession> list(AccountId account) {
        return sessions.living(account)
                .limit(LONGEST_LIST)
                .sorted(Comparator.comparing(StoredSession::createdAt).reversed())
                .toList();
    }

    /** One call at a time for each account, so that the event of a session is written by one of them only. */
    @Override
    public int end(SessionSelector which, AuditEvent event) {
        try (AccountLock lock = AccountLock.take(calls, keys.sessions(which.account()) + ":lock")) {
            List<SessionId> meant = meant(which);
            int ended = 0;
            for (SessionId id : meant) {
                lock.renew();
                audit.append(which.account(), event);
                ended += sessions.end(which.account(), id) ? 1 : 0;
            }
            if (which instanceof SessionSelector.All && !living(which.account())) {
                sessions.forget(which.account());
            }
            return ended;
        }
    }

    private List<SessionId> meant(SessionSelector which) {
        if (which instanceof SessionSelector.One one) {
            return sessions
                    .find(one.id())
                    .filter(session -> session.account().equals(one.account()))
                    .map(StoredSession::id)
                    .stream()
                    .toList();
        }
        return sessions.living(which.account())
                .map(StoredSession::id)
                .filter(id -> !(which instanceof SessionSelector.AllBut others) || !id.equals(others.kept()))
                .toList();
    }

    /** Removes nothing: Redis drops by itself what has ended. */
    @Override
    public int purge(int max) {
        return 0;
    }
}
