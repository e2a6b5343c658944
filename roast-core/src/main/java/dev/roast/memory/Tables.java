package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.RoastState;
import dev.roast.port.AttemptRef;
import dev.roast.port.RoastRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the parts of the store share. Touched inside a {@link Commit} only. */
final class Tables {
    final Map<AccountId, AccountRow> accounts = new HashMap<>();
    /** Those whose erasure has begun and not ended. */
    final NavigableMap<UUID, AccountRow> erasing = new TreeMap<>();

    final SessionTable sessions = new SessionTable();
    final KeyTable keys = new KeyTable();
    final Schedule<ResumeRow> retentions = new Schedule<>();
    final Lifecycle lifecycle = new Lifecycle();
    final AuditTable audit = new AuditTable();
    final FileTable files = new FileTable();
    final WorkerTable workers = new WorkerTable();

    /** An account for which something may still begin. */
    Optional<AccountRow> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id)).filter(account -> !account.erasing);
    }

    /** A roast of such an account. */
    Optional<RoastRow> roast(RoastRef ref) {
        return account(ref.account()).flatMap(account -> account.roasts.find(ref.id()));
    }

    /** A roast that this attempt holds, so that its writes take effect. */
    Optional<RoastRow> heldBy(AttemptRef attempt) {
        return roast(attempt.roast()).filter(row -> row.heldBy(attempt));
    }

    void deleteRoast(RoastRow row, Instant now) {
        if (!row.state.ended()) {
            lifecycle.cancel(row, now);
        }
        lifecycle.forget(row);
        row.key.ifPresent(keys::forget);
        row.derived.forEach(file -> files.release(file, now));
        row.resume.roasts.remove(row);
        row.account.roasts.remove(row.ref().id());
    }

    void deleteResume(ResumeRow row, Instant now) {
        for (RoastRow roast : List.copyOf(row.roasts)) {
            deleteRoast(roast, now);
        }
        row.retention.ifPresent(retentions::remove);
        files.release(row.file, now);
        row.account.resumes.remove(row.upload.resume());
    }

    void cancelAll(AccountRow account, Instant now) {
        account.roasts.newestFirst().stream()
                .filter(row -> row.state == RoastState.QUEUED || row.state == RoastState.RUNNING)
                .forEach(row -> lifecycle.cancel(row, now));
    }
}
