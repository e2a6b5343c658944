package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.AuditEntry;
import dev.roast.model.Page;
import dev.roast.port.AuditEvent;
import dev.roast.port.AuditTrail;
import java.time.Duration;
import java.util.Optional;

/** The audit trail. */
final class PostgresAudit implements AuditTrail {
    private static final String LIST = "audit";

    private final Database database;

    PostgresAudit(Database database) {
        this.database = database;
    }

    @Override
    public void append(AccountId account, AuditEvent event) {
        database.transaction("write an audit entry", commit -> {
            boolean there = commit.lockAccount(account.value());
            if (there) {
                Audit.write(commit, account.value(), event);
            }
            return there;
        });
    }

    @Override
    public Page<AuditEntry> page(AccountId account, Optional<String> after, int limit) {
        Tokens.requireLimit(limit);
        long before = Tokens.numberBefore(LIST, after);
        return database.statement(
                "read an audit trail",
                commit -> Tokens.page(
                        LIST,
                        commit.query("""
                                        SELECT number, at, kind, address, detail FROM roast.audit
                                        WHERE account = :account AND number < :before
                                        ORDER BY number DESC LIMIT :limit
                                        """)
                                .bind("account", account.value())
                                .bind("before", before)
                                .bind("limit", limit + 1)
                                .map(new AuditMapper())
                                .list(),
                        limit));
    }

    @Override
    public int purge(Duration olderThan, int max) {
        return database.statement(
                "purge the audit trail",
                commit -> commit.update("""
                                DELETE FROM roast.audit WHERE (account, number) IN (
                                    SELECT account, number FROM roast.audit
                                    WHERE at <= (SELECT roast.now(:shift) - roast.micros(:olderThan))
                                    ORDER BY at LIMIT :max FOR UPDATE SKIP LOCKED)
                                """)
                        .bind("olderThan", Commit.micros(olderThan))
                        .bind("max", max)
                        .execute());
    }
}
