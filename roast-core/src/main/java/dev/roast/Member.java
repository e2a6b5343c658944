package dev.roast;

import dev.roast.internal.account.Addresses;
import dev.roast.internal.intake.Asker;
import dev.roast.internal.intake.Entrance;
import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.Page;
import dev.roast.model.RefusedException;
import dev.roast.model.Resume;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastGoneException;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.SessionId;
import dev.roast.model.Submission;
import dev.roast.model.Upload;
import dev.roast.model.UploadAnnouncement;
import dev.roast.model.Uploading;
import dev.roast.port.Announcing;
import dev.roast.port.Cancellation;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.RoastRef;
import dev.roast.port.StoredResume;
import dev.roast.port.StoredRoast;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Someone who has resumes roasted. Sees their own only: another account's resumes and roasts are not found. Safe for use
 * by many threads; holds no resource.
 */
public final class Member {
    private final AccountId id;
    private final Parts parts;
    private final Account account;
    private final Optional<String> address;

    Member(AccountId id, Optional<SessionId> session, Parts parts) {
        this(id, parts, new Account(id, session, parts), Optional.empty());
    }

    private Member(AccountId id, Parts parts, Account account, Optional<String> address) {
        this.id = id;
        this.parts = parts;
        this.account = account;
        this.address = address;
    }

    /** Returns who this is. */
    public AccountId id() {
        return id;
    }

    /** Returns what can be done with the account itself. */
    public Account account() {
        return account;
    }

    /**
     * Returns the same member, whose submits count for their network address as well: so that many accounts of one visitor
     * have not many times the burst of one.
     *
     * @param client from where; {@link Client#local()} counts for no address
     * @return this member, from there
     */
    public Member from(Client client) {
        return new Member(id, parts, account, Addresses.subject(client.address()));
    }

    /**
     * Uploads a resume.
     *
     * @param resume a PDF
     * @return its id; it is kept for a day, and for the tier's retention once it is submitted
     * @throws RefusedException if it was not taken; {@link #tryUpload} tells that as a value
     */
    public ResumeId upload(Upload resume) {
        return tryUpload(resume).id();
    }

    /**
     * Uploads a resume, or says why not.
     *
     * @param resume a PDF
     * @return what became of it
     */
    public Uploading tryUpload(Upload resume) {
        return parts.uploads().upload(id, account.tier(), resume);
    }

    /**
     * Announces a resume that its owner will send to the storage directly, past this process.
     *
     * @param file what will be sent, exactly
     * @return how to send it, or why not; what does not arrive is forgotten after a day
     */
    public Announcing announce(UploadAnnouncement file) {
        return parts.uploads().announce(id, account.tier(), file);
    }

    /**
     * Asks whether a file that is yet to be read may be submitted: features, a known idempotency key, the backlog and the
     * burst limit are decided before its first byte.
     *
     * @param options what is wanted
     * @param key the word of the idempotency key, if there is one
     * @return an admission to be used once, or why not
     */
    public Admission admit(RoastOptions options, Optional<String> key) {
        Entrance.Asked asked = parts.submits().enter(asker(), options, key);
        if (asked instanceof Entrance.In in) {
            return new Admission.Admitted(in.entrance(), parts);
        }
        return new Admission.Refused(((Entrance.Out) asked).refusal());
    }

    /**
     * Submits a resume to be roasted. Returns at once: the roast is queued, and no model has been asked yet.
     *
     * @param resume an uploaded one
     * @param options what is wanted
     * @return the roast's id
     * @throws RefusedException if it was not taken; {@link #trySubmit} tells that as a value
     */
    public RoastId submit(ResumeId resume, RoastOptions options) {
        return trySubmit(resume, options, Optional.empty()).id();
    }

    /**
     * Submits a resume to be roasted, or says why not.
     *
     * @param resume an uploaded one
     * @param options what is wanted
     * @param key makes a repeated submit the same one, if given
     * @return what became of it
     */
    public Submission trySubmit(ResumeId resume, RoastOptions options, Optional<IdempotencyKey> key) {
        return parts.submits().submit(asker(), resume, options, key);
    }

    /**
     * Looks at a roast.
     *
     * @param roast which
     * @return how it is now, or empty if there is none
     */
    public Optional<Roast> get(RoastId roast) {
        return parts.store().roasts().find(ref(roast)).map(Views::roast);
    }

    /**
     * Waits for a roast to end.
     *
     * @param roast which
     * @param atMost how long
     * @return how it is when it has ended, the time is up, or the thread is interrupted (the flag stays set)
     * @throws RoastGoneException if there is none, or it is deleted meanwhile
     */
    public Roast await(RoastId roast, Duration atMost) {
        Instant until = parts.seam().now().plus(atMost);
        Roast seen = existing(roast);
        while (!seen.state().ended() && !Thread.currentThread().isInterrupted()) {
            Duration left = Duration.between(parts.seam().now(), until);
            if (left.isNegative() || left.isZero()) {
                return seen;
            }
            seen = awaitChange(roast, seen.version(), left).orElseThrow(() -> new RoastGoneException(roast));
        }
        return seen;
    }

    /**
     * Waits until a roast is not as it was seen last: for long polls and event streams.
     *
     * @param roast which
     * @param seenVersion the version that is known
     * @param atMost how long
     * @return how it is after the change, or when the time is up or the thread is interrupted; empty if there is none
     */
    public Optional<Roast> awaitChange(RoastId roast, long seenVersion, Duration atMost) {
        Optional<Roast> now = get(roast);
        if (now.isEmpty() || now.get().version() != seenVersion) {
            return now;
        }
        try {
            parts.watch().await(ref(roast), seenVersion, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return get(roast);
    }

    /**
     * Tells when to look again, without holding a thread: for servers with many who wait. Needs {@link Roaster#start()}.
     *
     * @param roast which
     * @param seenVersion the version that is known
     * @param atMost how long
     * @param then run once when the roast is not as it was seen, is gone, the time is up, or the Roaster is closed; on a
     *     thread that all share, so it hands its work on
     */
    public void onChange(RoastId roast, long seenVersion, Duration atMost, Runnable then) {
        parts.watch().onChange(ref(roast), seenVersion, atMost, then);
    }

    /**
     * Follows a roast: first how it is, then each change that is seen, at last how it ended. Taking the next element blocks
     * until there is one.
     *
     * @param roast which
     * @return snapshots, not empty; ends early if the roast is deleted or the thread is interrupted
     * @throws RoastGoneException if there is none
     */
    public Stream<Roast> watch(RoastId roast) {
        Roast first = existing(roast);
        return Stream.concat(Stream.of(first), Following.changes(first, this));
    }

    /**
     * Cancels a roast. Before a model was asked, its quota is given back; after, it is kept.
     *
     * @param roast which
     * @return what became of it
     */
    public Cancellation cancel(RoastId roast) {
        return parts.submits().cancel(ref(roast));
    }

    /**
     * Opens the PDF with the findings on it.
     *
     * @param roast a done one
     * @return a stream that the caller closes, or empty if there is none
     */
    public Optional<InputStream> annotatedPdf(RoastId roast) {
        return parts.store()
                .roasts()
                .find(ref(roast))
                .flatMap(StoredRoast::annotated)
                .flatMap(parts.blobs()::open);
    }

    /**
     * Deletes a roast with its files; one that has not ended is cancelled first.
     *
     * @param roast which
     * @return whether it was there
     */
    public boolean delete(RoastId roast) {
        return parts.store().files().deleteRoast(ref(roast));
    }

    /**
     * Deletes a resume with its file and all its roasts.
     *
     * @param resume which
     * @return whether it was there
     */
    public boolean delete(ResumeId resume) {
        return parts.store().files().deleteResume(id, resume, false);
    }

    /**
     * Lists roasts, the newest first.
     *
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     */
    public Page<Roast> roasts(Optional<String> after, int limit) {
        Page<StoredRoast> page = parts.store().roasts().list(id, after, limit);
        return new Page<>(page.items().stream().map(Views::roast).toList(), page.next());
    }

    /**
     * Lists resumes that have been submitted, the newest first.
     *
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     */
    public Page<Resume> resumes(Optional<String> after, int limit) {
        Page<StoredResume> page = parts.store().resumes().list(id, after, limit);
        return new Page<>(page.items().stream().map(StoredResume::resume).toList(), page.next());
    }

    private Roast existing(RoastId roast) {
        return get(roast).orElseThrow(() -> new RoastGoneException(roast));
    }

    private Asker asker() {
        return new Asker(id, account.tier(), address);
    }

    private RoastRef ref(RoastId roast) {
        return new RoastRef(id, roast);
    }
}
