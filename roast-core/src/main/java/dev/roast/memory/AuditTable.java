package dev.roast.memory;

import dev.roast.model.AuditEntry;
import dev.roast.port.AuditEvent;
import java.time.Instant;
import java.util.List;

/** Audit entries: those of accounts, and those that name no one. */
final class AuditTable {
    private final Schedule<AuditRow> byTime = new Schedule<>();
    private final Shelf<Long, AuditRow> nameless = new Shelf<>();
    private long namelessNumber;

    void write(AccountRow account, AuditEvent event, Instant now) {
        account.auditNumber++;
        write(account.audit, account.auditNumber, event, now);
    }

    void writeNameless(AuditEvent event, Instant now) {
        namelessNumber++;
        write(nameless, namelessNumber, event, now);
    }

    /** Removes the oldest, if they are from that time or before. */
    int purge(Instant until, int max) {
        List<AuditRow> old = byTime.until(until, max);
        old.forEach(this::remove);
        return old.size();
    }

    void removeAll(AccountRow account) {
        List.copyOf(account.audit.newestFirst()).forEach(this::remove);
    }

    private void write(Shelf<Long, AuditRow> trail, long number, AuditEvent event, Instant now) {
        AuditEntry entry = new AuditEntry(number, now, event.kind(), event.address(), event.detail());
        AuditRow row = new AuditRow(entry, trail, byTime.place(now));
        trail.put(number, row);
        byTime.put(row.slot(), row);
    }

    private void remove(AuditRow row) {
        byTime.remove(row.slot());
        row.trail().remove(row.entry().number());
    }
}
