package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.SessionId;
import dev.roast.port.AuditEvent;
import dev.roast.port.NewSession;
import dev.roast.port.SessionSelector;
import dev.roast.port.SessionStore;
import dev.roast.port.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions. */
final class MemorySessions implements SessionStore {
    private static final Duration TOUCHED_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_LIST = 1_000;

    private final Commit commit;
    private final Tables tables;

    MemorySessions(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public boolean create(NewSession session, AuditEvent event) {
        return commit.of(now -> {
            Optional<AccountRow> account = tables.account(session.account());
            account.filter(row -> !tables.sessions.has(session.id())).ifPresent(row -> {
                tables.sessions.add(row, session, now);
                tables.audit.write(row, event, now);
            });
            return account.isPresent();
        });
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return commit.of(now -> tables.sessions.living(id, now).map(SessionRow::stored));
    }

    @Override
    public void touch(SessionId id) {
        commit.run(now -> tables.sessions
                .living(id, now)
                .filter(row -> !row.lastSeenAt.plus(TOUCHED_AT_MOST_EVERY).isAfter(now))
                .ifPresent(row -> tables.sessions.seen(row, now)));
    }

    @Override
    public List<StoredSession> list(AccountId account) {
        return commit.of(now -> living(account, now).stream()
                .limit(LONGEST_LIST)
                .map(SessionRow::stored)
                .toList());
    }

    @Override
    public int end(SessionSelector which, AuditEvent event) {
        return commit.of(now -> {
            List<SessionRow> ending = living(which.account(), now).stream()
                    .filter(row -> isMeant(row.session.id(), which))
                    .toList();
            ending.forEach(row -> {
                tables.sessions.end(row, now);
                tables.audit.write(row.account, event, now);
            });
            return ending.size();
        });
    }

    @Override
    public int purge(int max) {
        return commit.of(now -> tables.sessions.purge(max, now));
    }

    private List<SessionRow> living(AccountId account, Instant now) {
        return Optional.ofNullable(tables.accounts.get(account)).stream()
                .flatMap(row -> row.sessions.newestFirst().stream())
                .filter(row -> row.living(now))
                .toList();
    }

    private static boolean isMeant(SessionId id, SessionSelector which) {
        if (which instanceof SessionSelector.One one) {
            return id.equals(one.id());
        } else if (which instanceof SessionSelector.AllBut others) {
            return !id.equals(others.kept());
        }
        return true;
    }
}
