package dev.roast.testkit;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Email;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.FileKey;
import dev.roast.model.Heat;
import dev.roast.model.Priority;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.Acceptance;
import dev.roast.port.AttemptRef;
import dev.roast.port.AuditEvent;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewFile;
import dev.roast.port.NewRoast;
import dev.roast.port.Quotas;
import dev.roast.port.RoastRef;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Brings a {@link Store} into the state that a test is about, in one word each: an account, an uploaded resume, an
 * accepted roast, a worker, a claimed roast. Every step is checked. Holds no state but the store; safe for use by many
 * threads.
 */
public final class StoreFixture {
    /** The lease of {@link #worker()}. */
    public static final Duration LEASE = Duration.ofMinutes(1);
    /** What brings time just past a limit. */
    public static final Duration SOON = Duration.ofSeconds(1);
    /** How long an {@link #uploadedResume} waits to be adopted. */
    public static final Duration UPLOAD_EXPIRY = Duration.ofDays(1);
    /** How long an accepted resume is kept. */
    public static final Duration RETENTION = Duration.ofDays(90);
    /** How long an idempotency key is remembered. */
    public static final Duration KEEP = Duration.ofDays(2);
    /** A quota that no test reaches by accident. */
    public static final Quotas PLENTY = new Quotas(100_000, 1_000_000);
    /** As many roasts in flight as anyone likes. */
    public static final int MANY = 100_000;
    /** The report of {@link #done}. */
    public static final String REPORT = "{\"version\": 1, \"headline\": \"Gr\u00fc\u00dfe, \u5c65\u6b74\u66f8\"}";

    private final Store store;

    /**
     * Makes one.
     *
     * @param store what it works on
     */
    public StoreFixture(Store store) {
        this.store = store;
    }

    /** Returns a new account that a host knows. */
    public AccountId account() {
        AccountId id = new AccountId(UUID.randomUUID());
        create(id, new Identity.ByHost("host-" + id));
        return id;
    }

    /**
     * Returns a new account with a password.
     *
     * @param email its address
     * @param hash the hash of its password
     */
    public AccountId account(Email email, String hash) {
        AccountId id = new AccountId(UUID.randomUUID());
        create(id, new Identity.ByPassword(email, hash));
        return id;
    }

    private void create(AccountId id, Identity identity) {
        require(store.accounts().create(newAccount(id, identity), event(AuditKind.REGISTERED)), "create an account");
    }

    /** Returns an account as it is given to the store, in the tier {@code free}. */
    public static StoredAccount newAccount(AccountId id, Identity identity) {
        return new StoredAccount(id, identity, "free", Instant.EPOCH, false);
    }

    /** Returns an event without address and detail. */
    public static AuditEvent event(AuditKind kind) {
        return new AuditEvent(kind, "", "");
    }

    /** Returns a key as Roast makes them. */
    public static FileKey fileKey() {
        String hex = UUID.randomUUID().toString().replace("-", "");
        return new FileKey(hex.substring(0, 4) + "/" + hex.substring(4) + ".pdf");
    }

    /** Returns a resume that is announced, and expires after {@link #UPLOAD_EXPIRY}. */
    public ResumeId uploadedResume(AccountId account) {
        NewFile file = upload(account, UPLOAD_EXPIRY);
        require(store.files().register(file), "register a file");
        return ((NewFile.Content.Upload) file.content()).resume();
    }

    /** Returns a file to be registered, with a new resume, that only this process writes. */
    public static NewFile upload(AccountId account, Duration expiry) {
        ResumeId resume = new ResumeId(UUID.randomUUID());
        NewFile.Content.Upload content = uploadOf(account, resume, false);
        return new NewFile(fileKey(), content, expiry, Optional.empty());
    }

    /** Returns a file to be registered, with a new resume, that its owner writes, for a minute at most. */
    public static NewFile directUpload(AccountId account, Duration expiry) {
        ResumeId resume = new ResumeId(UUID.randomUUID());
        return new NewFile(fileKey(), uploadOf(account, resume, true), expiry, Optional.of(Duration.ofMinutes(1)));
    }

    private static NewFile.Content.Upload uploadOf(AccountId account, ResumeId resume, boolean direct) {
        return new NewFile.Content.Upload(account, resume, "cv.pdf", 1_234, "ab".repeat(32), direct);
    }

    /** Returns a new roast of that resume, to be accepted. */
    public static NewRoast newRoast(AccountId account, ResumeId resume) {
        return newRoast(account, resume, Priority.NORMAL);
    }

    /** Returns a new roast with that turn, to be accepted. */
    public static NewRoast newRoast(AccountId account, ResumeId resume, Priority priority) {
        RoastRef ref = new RoastRef(account, new RoastId(UUID.randomUUID()));
        return new NewRoast(ref, resume, RoastOptions.heat(Heat.MEDIUM), priority, 10, RETENTION);
    }

    /** Returns an idempotency key that is kept for {@link #KEEP}. */
    public static IdempotencyKey key(String key, String digest) {
        return new IdempotencyKey(key, digest, KEEP);
    }

    /** Accepts a roast of a new resume of a new account. */
    public RoastRef accept() {
        return accept(account());
    }

    /** Accepts a roast of a new resume. */
    public RoastRef accept(AccountId account) {
        return accept(account, uploadedResume(account));
    }

    /** Accepts a roast of that resume. */
    public RoastRef accept(AccountId account, ResumeId resume) {
        return accept(newRoast(account, resume));
    }

    /** Accepts that roast. */
    public RoastRef accept(NewRoast roast) {
        Acceptance answer = tryAccept(roast, Optional.empty());
        require(answer.equals(new Acceptance.Accepted(roast.ref().id())), "accept a roast, but: " + answer);
        return roast.ref();
    }

    /** Tries to accept a roast, with quota and places in plenty. */
    public Acceptance tryAccept(NewRoast roast, Optional<IdempotencyKey> key) {
        return store.intake().accept(roast, PLENTY, MANY, key);
    }

    /** Returns a worker that has joined, with a lease of {@link #LEASE}. */
    public WorkerId worker() {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        store.workers().join(worker, LEASE);
        return worker;
    }

    /** Claims that roast by that worker. */
    public Claimed claim(WorkerId worker, RoastRef roast) {
        List<Claimed> claimed = store.work().claim(worker, List.of(roast));
        require(claimed.size() == 1, "claim one roast, but got " + claimed);
        return claimed.get(0);
    }

    /** Accepts a roast of a new account and claims it by a new worker. */
    public AttemptRef claimOne() {
        return claim(worker(), accept()).attempt();
    }

    /** Accepts a roast of that account and claims it by a new worker. */
    public AttemptRef claimOne(AccountId account) {
        return claim(worker(), accept(account)).attempt();
    }

    /** Returns a new attempt, by a new worker, of a roast that is queued and due. */
    public AttemptRef claimAgain(RoastRef roast) {
        return claim(worker(), roast).attempt();
    }

    /** Writes progress; returns whether the attempt still holds its roast. */
    public boolean reached(AttemptRef attempt, Stage stage) {
        return store.work().reached(List.of(new StageReached(attempt, stage))).contains(attempt);
    }

    /** Ends one attempt. */
    public EndResult end(Ending ending) {
        return store.work().end(List.of(ending)).get(0);
    }

    /** Returns the ending with {@link #REPORT} and no derived file. */
    public static Ending done(AttemptRef attempt) {
        return new Ending.Done(attempt, REPORT, Optional.empty());
    }

    /** Returns the ending of a roast that failed, though its document is fine. */
    public static Ending failed(AttemptRef attempt) {
        return failed(attempt, FailureCode.INTERNAL);
    }

    /** Returns the ending of a roast that failed for that reason. */
    public static Ending failed(AttemptRef attempt, FailureCode code) {
        return new Ending.Failed(attempt, new Failure(code, "It failed on purpose."));
    }

    /** Returns the ending of an attempt that is to be repeated at once and counts nothing. */
    public static Ending givenBack(AttemptRef attempt) {
        return new Ending.GivenBack(attempt, Duration.ZERO, false);
    }

    /** Returns the ending of an attempt that had an error and is to be repeated later. */
    public static Ending retry(AttemptRef attempt, Duration delay) {
        return new Ending.GivenBack(attempt, delay, true);
    }

    /** Accepts a roast of that account, works it off and returns it, failed. */
    public RoastRef acceptAndFail(AccountId account) {
        AttemptRef attempt = claimOne(account);
        require(end(failed(attempt)) == EndResult.ENDED, "fail a roast");
        return attempt.roast();
    }

    /** Returns a derived file of an attempt, registered, with {@link #UPLOAD_EXPIRY}. */
    public FileKey derivedFile(AttemptRef attempt) {
        NewFile file = new NewFile(fileKey(), new NewFile.Content.Derived(attempt), UPLOAD_EXPIRY, Optional.empty());
        require(store.files().register(file), "register a derived file");
        return file.key();
    }

    /** Finds a roast that has to be there. */
    public StoredRoast find(RoastRef roast) {
        return store.roasts().find(roast).orElseThrow(() -> new AssertionError("not found: " + roast));
    }

    /** Returns where the file of a resume is that has to be there. */
    public FileKey fileOf(AccountId account, ResumeId resume) {
        return store.resumes()
                .find(account, resume)
                .orElseThrow(() -> new AssertionError("not found: " + resume))
                .file();
    }

    /** Erases an account, as Roast does it, up to the point before it is dropped. */
    public void eraseRows(AccountId account) {
        require(store.accounts().markErasing(account), "begin an erasure");
        untilFalse("erase a page of the account", () -> store.files().erase(account, 100));
    }

    /** Repeats a step as long as it says that there is more to do; an adapter that never says otherwise fails the test. */
    static void untilFalse(String what, BooleanSupplier step) {
        int steps = 1;
        while (step.getAsBoolean()) {
            require(++steps < MANY, what + " for the last time");
        }
    }

    private static void require(boolean done, String what) {
        if (!done) {
            throw new AssertionError("the fixture could not " + what);
        }
    }
}
