package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.AuditEntry;
import dev.roast.model.Page;
import dev.roast.port.AuditEvent;
import dev.roast.port.AuditTrail;
import java.time.Duration;
import java.util.Optional;

/** The audit trail. */
final class MemoryAudit implements AuditTrail {
    private final Commit commit;
    private final Tables tables;

    MemoryAudit(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public void append(AccountId account, AuditEvent event) {
        commit.run(now -> tables.account(account).ifPresent(row -> tables.audit.write(row, event, now)));
    }

    @Override
    public Page<AuditEntry> page(AccountId account, Optional<String> after, int limit) {
        return commit.of(now -> Optional.ofNullable(tables.accounts.get(account))
                .map(row -> row.audit)
                .orElseGet(Shelf::new)
                .page("audit", after, limit, entry -> true, AuditRow::entry));
    }

    @Override
    public int purge(Duration olderThan, int max) {
        return commit.of(now -> tables.audit.purge(now.minus(olderThan), max));
    }
}
