package dev.roast.port;

import dev.roast.model.AuditKind;
import java.util.Objects;

/**
 * What is to be written into the audit trail, in the commit of the change that it tells of. The store adds number and
 * time.
 *
 * @param kind what happened
 * @param address from where; empty if not known
 * @param detail one more word, by kind; empty if there is none; never a secret
 */
public record AuditEvent(AuditKind kind, String address, String detail) {

    /** Requires all parts. */
    public AuditEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(detail, "detail");
    }
}
