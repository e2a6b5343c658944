package dev.roast.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of an account's audit trail.
 *
 * @param number counts up within the account; pages go by it
 * @param at when, by the store's clock
 * @param kind what happened
 * @param address from where; empty if not known
 * @param detail one more word, by kind; empty if there is none; never a secret
 */
public record AuditEntry(long number, Instant at, AuditKind kind, String address, String detail) {

    /** Requires all parts. */
    public AuditEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(detail, "detail");
    }
}
