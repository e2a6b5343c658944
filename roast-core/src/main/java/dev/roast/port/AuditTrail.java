package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.AuditEntry;
import dev.roast.model.Page;
import java.time.Duration;
import java.util.Optional;

/**
 * What happened to accounts. It only grows, but for retention and erasure. Events that go with a change are arguments of
 * the call that makes the change; {@link #append} is for those that have none.
 */
public interface AuditTrail {

    /**
     * Writes an event that goes with no other change: a refused log-in, an export.
     *
     * @param account whose; nothing is written if it is being erased or is gone
     * @param event what
     */
    void append(AccountId account, AuditEvent event);

    /**
     * Reads an account's trail, the newest first.
     *
     * @param account whose
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     * @throws IllegalArgumentException if {@code after} is none that this method gave
     */
    Page<AuditEntry> page(AccountId account, Optional<String> after, int limit);

    /**
     * Removes entries that are older than the retention.
     *
     * @param olderThan the retention
     * @param max how many at most
     * @return how many were removed
     */
    int purge(Duration olderThan, int max);
}
