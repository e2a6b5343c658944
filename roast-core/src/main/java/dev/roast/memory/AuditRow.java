package dev.roast.memory;

import dev.roast.model.AuditEntry;

/** An audit entry, in its trail and by its time. */
record AuditRow(AuditEntry entry, Shelf<Long, AuditRow> trail, Slot slot) {}
