package dev.roast.memory;

import dev.roast.model.FileKey;
import dev.roast.port.NewFile;
import java.time.Instant;
import java.util.Optional;

/** A file in the ledger. */
final class FileRow {
    final FileKey key;
    /** Until when it may be written although nothing needs it any more. */
    final Instant grantedUntil;
    /** What it is; empty once its account is erased. */
    Optional<NewFile.Content> content;

    Instant expiresAt;
    boolean adopted;
    /** When it was last given out as doomed; empty while it is not marked. */
    Optional<Instant> marked = Optional.empty();
    /** When its object is to be removed; empty while it is adopted. */
    Optional<Slot> removal = Optional.empty();

    FileRow(NewFile file, Instant now) {
        this.key = file.key();
        this.content = Optional.of(file.content());
        this.grantedUntil = file.grant().map(now::plus).orElse(Instant.MIN);
        this.expiresAt = now.plus(file.expiry());
    }

    boolean adoptable(Instant now) {
        return !adopted && marked.isEmpty() && now.isBefore(expiresAt);
    }
}
