package dev.roast.memory;

import dev.roast.model.WorkerId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** A worker that lives, as far as is known. */
final class WorkerRow {
    final WorkerId id;
    final Duration lease;
    final Set<RoastRow> held = new LinkedHashSet<>();
    long lastBeat;
    Slot expiry;

    WorkerRow(WorkerId id, Duration lease, Slot expiry) {
        this.id = id;
        this.lease = lease;
        this.expiry = expiry;
    }
}
