package dev.roast.postgres;

import dev.roast.port.AuditEvent;
import java.util.UUID;

/** Writes audit entries into the commit of the change that they tell of. */
final class Audit {
    /** Whose the entries are that belong to no account any more. */
    private static final UUID NOBODY = new UUID(0, 0);

    private Audit() {}

    static void write(Commit commit, UUID account, AuditEvent event) {
        write(commit, account, event, 1);
    }

    static void writeNameless(Commit commit, AuditEvent event) {
        write(commit, NOBODY, event, 1);
    }

    /** Writes an event so many times. */
    static void write(Commit commit, UUID account, AuditEvent event, int times) {
        commit.update("""
                        INSERT INTO roast.audit (account, at, kind, address, detail)
                        SELECT :account, roast.now(:shift), :kind, :address, :detail FROM generate_series(1, :times)
                        """)
                .bind("account", account)
                .bind("kind", event.kind().name())
                .bind("address", event.address())
                .bind("detail", event.detail())
                .bind("times", times)
                .execute();
    }
}
