package dev.roast.memory;

import dev.roast.model.Resume;
import dev.roast.port.NewFile;
import dev.roast.port.StoredResume;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A resume, announced or adopted: its file says which. */
final class ResumeRow {
    final AccountRow account;
    final NewFile.Content.Upload upload;
    final FileRow file;
    final Instant uploadedAt;
    final Set<RoastRow> roasts = new LinkedHashSet<>();
    /** How many of its roasts are queued and running. */
    int inFlight;
    /** When its retention runs out; empty while it is announced. */
    Optional<Slot> retention = Optional.empty();

    ResumeRow(AccountRow account, NewFile.Content.Upload upload, FileRow file, Instant now) {
        this.account = account;
        this.upload = upload;
        this.file = file;
        this.uploadedAt = now;
    }

    /** Whether its retention has run out and nothing is at it. */
    boolean isExpired(Instant now) {
        return retention.filter(slot -> !slot.at().isAfter(now)).isPresent() && inFlight == 0 && !account.erasing;
    }

    StoredResume stored() {
        Instant expiresAt = retention.map(Slot::at).orElse(file.expiresAt);
        Resume resume =
                new Resume(upload.resume(), upload.fileName(), upload.length(), upload.sha256(), uploadedAt, expiresAt);
        return new StoredResume(account.id, resume, file.key, file.adopted, upload.direct());
    }
}
