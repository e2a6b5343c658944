package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.SessionId;
import dev.roast.port.StoredAccount;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An account and everything that is under its key. */
final class AccountRow {
    final AccountId id;
    final Instant createdAt;
    StoredAccount.Identity identity;
    String tier;
    boolean erasing;

    final Shelf<Long, AuditRow> audit = new Shelf<>();
    long auditNumber;
    final Shelf<SessionId, SessionRow> sessions = new Shelf<>();
    final Shelf<ResumeId, ResumeRow> resumes = new Shelf<>();
    final Shelf<RoastId, RoastRow> roasts = new Shelf<>();
    final Map<String, KeyRow> keys = new HashMap<>();
    final Map<FileKey, FileRow> files = new LinkedHashMap<>();
    Quota quota = new Quota();
    final Seat seat = new Seat();
    int inFlight;

    AccountRow(StoredAccount account, Instant now) {
        this.id = account.id();
        this.createdAt = now;
        this.identity = account.identity();
        this.tier = account.tier();
    }

    /** Whether there is anything that has to be erased before the account is dropped. */
    boolean hasRows() {
        return !(roasts.isEmpty() && resumes.isEmpty() && keys.isEmpty() && files.isEmpty());
    }

    StoredAccount stored() {
        return new StoredAccount(id, identity, tier, createdAt, erasing);
    }
}
