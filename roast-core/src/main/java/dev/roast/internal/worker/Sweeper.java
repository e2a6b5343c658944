package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.FileKey;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Mends what crashes leave behind: frees what dead workers held, offers what is due, goes on with erasures, removes what has
 * expired. Runs on
 * every node; each task at one node at a time.
 */
public final class Sweeper {
    private static final Duration LOCK = Duration.ofSeconds(30);
    private static final int PAGE = 200;

    private final Store store;
    private final BlobStore blobs;
    private final Optional<JobQueue> queue;
    private final BooleanSupplier steady;
    private final Runnable erasures;
    private final WorkerSettings settings;
    private final Duration auditRetention;
    private final Seam seam;
    private final Optional<HintSweep> hints;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Seam.Signal wake;
    private final Map<String, Complaint> complaints = new ConcurrentHashMap<>();

    private Optional<Seam.Task> thread = Optional.empty();

    /**
     * Makes one that does nothing yet.
     *
     * @param store the truth
     * @param blobs where the files are
     * @param queue the hints, if there is a queue
     * @param steady whether this node's own beats have succeeded for a whole lease
     * @param erasures goes on with those that broke off
     * @param settings the figures
     * @param auditRetention how long audit entries are kept
     * @param seam threads, waiting and time
     * @param ids new identifiers
     */
    public Sweeper(
            Store store,
            BlobStore blobs,
            Optional<JobQueue> queue,
            BooleanSupplier steady,
            Runnable erasures,
            WorkerSettings settings,
            Duration auditRetention,
            Seam seam,
            Supplier<UUID> ids) {
        this.store = store;
        this.blobs = blobs;
        this.queue = queue;
        this.steady = steady;
        this.erasures = erasures;
        this.settings = settings;
        this.auditRetention = auditRetention;
        this.seam = seam;
        this.wake = seam.signal();
        this.hints = queue.map(some -> new HintSweep(store.workers(), some, ids));
    }

    /** Starts the thread. */
    public void start() {
        thread = Optional.of(seam.start("roast-sweep", this::run));
    }

    /** Ends the thread. */
    public void stop() {
        stopped.set(true);
        wake.give();
        thread.ifPresent(task -> {
            try {
                task.join(settings.lease());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void run() {
        while (!stopped.get()) {
            sweepOnce();
            try {
                wake.await(settings.sweep());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Does each task once, if no other node is at it; one that fails keeps none of the others from running. */
    public void sweepOnce() {
        if (steady.getAsBoolean()) {
            task("free-stalled", this::freeStalled);
        }
        hints.ifPresent(sweep -> task("offer", sweep::sweep));
        task("erasures", erasures);
        task("files", this::removeDoomedFiles);
        task("resumes", this::removeExpiredResumes);
        task("sessions", () -> store.sessions().purge(PAGE));
        task("audit", () -> store.audit().purge(auditRetention, PAGE));
    }

    private void task(String name, Runnable work) {
        Complaint complaint = complaints.computeIfAbsent(name, task -> new Complaint("sweeping " + task));
        try {
            store.sweepLock().tryRun(name, LOCK, work);
            complaint.over();
        } catch (RuntimeException e) {
            complaint.raise(e);
        }
    }

    private void freeStalled() {
        var freed = store.workers().freeStalled(settings.deadline(), PAGE);
        queue.ifPresent(some -> some.offer(freed));
    }

    private void removeDoomedFiles() {
        List<FileKey> doomed = store.files().doomed(PAGE);
        if (!doomed.isEmpty()) {
            blobs.delete(doomed);
            store.files().gone(doomed);
        }
    }

    private void removeExpiredResumes() {
        store.resumes()
                .expired(PAGE)
                .forEach(resume -> store.files()
                        .deleteResume(resume.account(), resume.resume().id(), true));
    }
}
