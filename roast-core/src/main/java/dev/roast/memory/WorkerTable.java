package dev.roast.memory;

import dev.roast.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workers, by id and by the end of their lease. */
final class WorkerTable {
    private final Map<WorkerId, WorkerRow> rows = new HashMap<>();
    private final Schedule<WorkerRow> leases = new Schedule<>();

    Optional<WorkerRow> find(WorkerId id) {
        return Optional.ofNullable(rows.get(id));
    }

    void add(WorkerId id, Duration lease, Instant now) {
        WorkerRow row = new WorkerRow(id, lease, leases.place(now.plus(lease)));
        leases.put(row.expiry, row);
        rows.put(id, row);
    }

    void renew(WorkerRow row, Instant now) {
        row.expiry = leases.move(row.expiry, now.plus(row.lease), row);
    }

    /** Those whose lease has run out. */
    List<WorkerRow> dead(Instant now, int max) {
        return leases.until(now, max);
    }

    void remove(WorkerRow row) {
        leases.remove(row.expiry);
        rows.remove(row.id);
    }
}
