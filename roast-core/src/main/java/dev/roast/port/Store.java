package dev.roast.port;

import java.util.Objects;
import java.util.Optional;

/**
 * The truth: everything that must survive, in parts that share one commit domain (one database, or one lock in memory).
 * Only {@link #sessions()} may be replaced alone, with {@link #withSessions}.
 *
 * <p>Rules that hold across the parts, for every adapter:
 * <ul>
 *   <li><b>Fencing.</b> {@link RoastWork#claim} raises a roast's attempt and names the worker. Every later write of a
 *       worker takes effect only where account, roast, attempt and worker are still those and the state is running.
 *       Freeing, cancelling, erasing and ending all leave the state running.
 *   <li><b>Quota.</b> A roast keeps the day and month (UTC) that it was charged in, and a charged flag that is cleared at
 *       most once, by the statement that ends it. In each window: used = done + queued + running + cancelled after paid +
 *       deleted while charged.
 *   <li><b>Files.</b> A key is in the ledger before its first byte, with an expiry. The commit that needs a file adopts
 *       it. A file that is marked as doomed or whose expiry has passed is never adopted.
 *   <li><b>Erasing.</b> Once {@link AccountStore#markErasing} has committed, nothing is accepted, claimed, ended or
 *       registered for the account.
 *   <li><b>Repetition.</b> Every call that changes something may be repeated: it takes effect once, and answers as the
 *       first time, or that it is done already.
 *   <li><b>Lock order</b> where locks are taken: worker, accounts by id, roasts by id, quota rows, files.
 * </ul>
 *
 * @param accounts who there is
 * @param sessions who is logged in
 * @param audit what happened to accounts
 * @param intake what the web side does to roasts
 * @param work what workers do to roasts
 * @param workers which workers live
 * @param roasts roasts, to read
 * @param resumes resumes, to read
 * @param files which objects exist in the blob store
 * @param sweepLock keeps sweepers out of each other's way
 * @param dueSignal wakes workers that have no queue, if this store can
 */
public record Store(
        AccountStore accounts,
        SessionStore sessions,
        AuditTrail audit,
        RoastIntake intake,
        RoastWork work,
        WorkerRegistry workers,
        RoastShelf roasts,
        ResumeShelf resumes,
        FileLedger files,
        SweepLock sweepLock,
        Optional<DueSignal> dueSignal) {

    /** Requires all parts. */
    public Store {
        Objects.requireNonNull(accounts, "accounts");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(roasts, "roasts");
        Objects.requireNonNull(resumes, "resumes");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(sweepLock, "sweepLock");
        Objects.requireNonNull(dueSignal, "dueSignal");
    }

    /**
     * Returns this store with its sessions kept elsewhere.
     *
     * @param other a session store of its own
     * @return a store
     */
    public Store withSessions(SessionStore other) {
        return new Store(accounts, other, audit, intake, work, workers, roasts, resumes, files, sweepLock, dueSignal);
    }
}
