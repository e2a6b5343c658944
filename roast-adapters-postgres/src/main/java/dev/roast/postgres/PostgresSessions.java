package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.SessionId;
import dev.roast.port.AuditEvent;
import dev.roast.port.NewSession;
import dev.roast.port.SessionSelector;
import dev.roast.port.SessionStore;
import dev.roast.port.StoredSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions. */
final class PostgresSessions implements SessionStore {
    private static final Duration TOUCHED_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_LIST = 1_000;
    private static final String LIVING = " NOT ended AND expires_at > (SELECT roast.now(:shift)) ";

    private final Database database;

    PostgresSessions(Database database) {
        this.database = database;
    }

    @Override
    public boolean create(NewSession session, AuditEvent event) {
        return database.transaction("create a session", commit -> {
            boolean there = commit.lockAccount(session.account().value());
            if (there && insert(commit, session) == 1) {
                Audit.write(commit, session.account().value(), event);
            }
            return there;
        });
    }

    private static int insert(Commit commit, NewSession session) {
        return commit.update("""
                        INSERT INTO roast.session (account, id, secret_hash, address, user_agent,
                            created_at, last_seen_at, idle, absolute_end, expires_at)
                        SELECT :account, :id, :secretHash, :address, :userAgent, c.now, c.now, roast.micros(:idle),
                            c.now + roast.micros(:absolute), c.now + least(roast.micros(:idle), roast.micros(:absolute))
                        FROM (SELECT roast.now(:shift) AS now OFFSET 0) c
                        ON CONFLICT DO NOTHING
                        """)
                .bind("account", session.account().value())
                .bind("id", session.id().value())
                .bind("secretHash", session.secretHash())
                .bind("address", session.client().address())
                .bind("userAgent", session.client().userAgent())
                .bind("idle", Commit.micros(session.idle()))
                .bind("absolute", Commit.micros(session.absolute()))
                .execute();
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return database.statement(
                "find a session",
                commit -> commit.query("SELECT * FROM roast.session WHERE id = :id AND" + LIVING)
                        .bind("id", id.value())
                        .map(new SessionMapper())
                        .findOne());
    }

    @Override
    public void touch(SessionId id) {
        database.statement(
                "touch a session",
                commit -> commit.update("""
                                UPDATE roast.session s SET
                                    last_seen_at = c.now, expires_at = least(c.now + s.idle, s.absolute_end)
                                FROM (SELECT roast.now(:shift) AS now OFFSET 0) c
                                WHERE s.id = :id AND NOT s.ended AND s.expires_at > c.now
                                    AND s.last_seen_at <= c.now - roast.micros(:every)
                                """)
                        .bind("id", id.value())
                        .bind("every", Commit.micros(TOUCHED_AT_MOST_EVERY))
                        .execute());
    }

    @Override
    public List<StoredSession> list(AccountId account) {
        return database.statement(
                "list sessions",
                commit -> commit.query("SELECT * FROM roast.session WHERE account = :account AND" + LIVING
                                + "ORDER BY created_at DESC, id LIMIT " + LONGEST_LIST)
                        .bind("account", account.value())
                        .map(new SessionMapper())
                        .list());
    }

    @Override
    public int end(SessionSelector which, AuditEvent event) {
        return database.transaction("end sessions", commit -> {
            UUID account = which.account().value();
            int ended = commit.update("""
                            WITH living AS (
                                SELECT id FROM roast.session
                                WHERE account = :account AND id %s :id AND NOT ended AND expires_at > (SELECT roast.now(:shift))
                                ORDER BY id
                                FOR UPDATE)
                            UPDATE roast.session s SET ended = true, expires_at = roast.now(:shift)
                            FROM living
                            WHERE s.account = :account AND s.id = living.id
                            """.formatted(which instanceof SessionSelector.One ? "=" : "<>"))
                    .bind("account", account)
                    .bind("id", named(which))
                    .execute();
            if (ended > 0) {
                Audit.write(commit, account, event, ended);
            }
            return ended;
        });
    }

    /** The one that is meant, or the one that is not; nothing has the id of all zeros. */
    private static UUID named(SessionSelector which) {
        if (which instanceof SessionSelector.One one) {
            return one.id().value();
        }
        return which instanceof SessionSelector.AllBut others ? others.kept().value() : new UUID(0, 0);
    }

    @Override
    public int purge(int max) {
        return database.statement(
                "purge sessions", commit -> commit.update("""
                                DELETE FROM roast.session WHERE (account, id) IN (
                                    SELECT account, id FROM roast.session
                                    WHERE expires_at <= (SELECT roast.now(:shift))
                                    ORDER BY expires_at LIMIT :max FOR UPDATE SKIP LOCKED)
                                """).bind("max", max).execute());
    }
}
