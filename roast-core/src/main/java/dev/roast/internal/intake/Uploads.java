package dev.roast.internal.intake;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import dev.roast.model.Tier;
import dev.roast.model.Upload;
import dev.roast.model.UploadAnnouncement;
import dev.roast.model.Uploading;
import dev.roast.port.Announcing;
import dev.roast.port.BlobStore;
import dev.roast.port.FileLedger;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import dev.roast.port.NewFile;
import dev.roast.port.ResumeShelf;
import dev.roast.port.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes files in. A key is in the ledger before its first byte, so that whatever breaks, no object is forgotten. */
public final class Uploads {
    /** How long a file may wait for its first roast. */
    private static final Duration KEPT_UNUSED = Duration.ofDays(1);

    /** How long a grant holds, and how long after its end a transfer that began in time may still write. */
    private static final Duration GRANTED = Duration.ofMinutes(15);

    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(15);

    /**
     * A write by this process may still be on its way when its resume is deleted, its account is erased, or the process is
     * dead: the object is then deleted once more. Storages refuse a request that was signed earlier than that.
     */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(15);

    /** So many files may be announced and not submitted, beside one for each roast that may be in flight. */
    private static final int MOST_WAITING = 10;

    private static final String TYPE = "application/pdf";

    private final FileLedger ledger;
    private final ResumeShelf resumes;
    private final BlobStore blobs;
    private final FileKeys keys;
    private final Supplier<UUID> ids;

    /**
     * Makes one.
     *
     * @param ledger which files there are
     * @param resumes which of them are resumes
     * @param blobs where they are
     * @param random for keys
     * @param ids new identifiers
     */
    public Uploads(FileLedger ledger, ResumeShelf resumes, BlobStore blobs, SecureRandom random, Supplier<UUID> ids) {
        this.ledger = ledger;
        this.resumes = resumes;
        this.blobs = blobs;
        this.keys = new FileKeys(random);
        this.ids = ids;
    }

    /** Takes a file in, if it may be. */
    public Uploading upload(AccountId account, Tier tier, Upload upload) {
        if (upload.length() > tier.maxFileBytes()) {
            return refused(Refusal.Code.TOO_LARGE, Refusals.tooLarge(upload.length(), tier));
        }
        PdfBytes bytes = PdfBytes.of(upload);
        if (!bytes.marked()) {
            return refused(Refusal.Code.NOT_A_PDF, Refusals.NOT_A_PDF);
        }
        ResumeId resume = new ResumeId(ids.get());
        FileKey key = keys.resume();
        NewFile.Content content =
                new NewFile.Content.Upload(account, resume, upload.fileName(), upload.length(), bytes.sha256(), false);
        if (!ledger.register(new NewFile(key, content, KEPT_UNUSED, Optional.of(LONGEST_WRITE)))) {
            return refused(Refusal.Code.ACCOUNT_GONE, Refusals.ACCOUNT_GONE);
        }
        put(key, upload);
        return new Uploading.Uploaded(resume);
    }

    /** Lets the owner send a file to the storage directly. Nobody holds the grant before the key is in the ledger. */
    public Announcing announce(AccountId account, Tier tier, UploadAnnouncement file) {
        if (file.length() > tier.maxFileBytes()) {
            return notAnnounced(Refusal.Code.TOO_LARGE, Refusals.tooLarge(file.length(), tier));
        }
        Waiting waiting = resumes.waiting(account);
        if (tooMuch(waiting, file.length(), tier)) {
            return new Announcing.Refused(Refusals.tooManyUploads(waiting, GRANTED));
        }
        FileKey key = keys.resume();
        Optional<Grant> grant = blobs.grant(new GrantRequest(key, file.length(), TYPE, file.sha256(), GRANTED));
        if (grant.isEmpty()) {
            return notAnnounced(Refusal.Code.NO_DIRECT_UPLOAD, Refusals.NO_DIRECT_UPLOAD);
        }
        ResumeId resume = new ResumeId(ids.get());
        NewFile.Content content =
                new NewFile.Content.Upload(account, resume, file.fileName(), file.length(), file.sha256(), true);
        return ledger.register(new NewFile(key, content, KEPT_UNUSED, Optional.of(GRANTED.plus(LONGEST_UPLOAD))))
                ? new Announcing.Announced(resume, grant.get(), GRANTED)
                : notAnnounced(Refusal.Code.ACCOUNT_GONE, Refusals.ACCOUNT_GONE);
    }

    /** A bound against filling the storage, and no quota: two announcements at once may both be let in. */
    private static boolean tooMuch(Waiting waiting, long bytes, Tier tier) {
        long files = MOST_WAITING + (long) tier.maxInFlight();
        return waiting.files() >= files || waiting.bytes() + bytes > files / 2 * tier.maxFileBytes();
    }

    private void put(FileKey key, Upload upload) {
        try (InputStream bytes = upload.open()) {
            blobs.put(key, bytes, upload.length(), TYPE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Uploading refused(Refusal.Code code, String message) {
        return new Uploading.Refused(new Refusal(code, message, Optional.empty()));
    }

    private static Announcing notAnnounced(Refusal.Code code, String message) {
        return new Announcing.Refused(new Refusal(code, message, Optional.empty()));
    }
}
