package dev.roast;

import dev.roast.internal.account.SessionLimits;
import dev.roast.internal.worker.WorkerSettings;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Tiers;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.LanguageModel;
import dev.roast.port.PasswordHasher;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.RateLimiter;
import dev.roast.port.RoastListener;
import dev.roast.port.Store;
import dev.roast.port.TextExtractor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a {@link Roaster} together. The store, the rate limiter and the blob store are required; all else has a default.
 * What is given stays the caller's to close. Not safe for use by several threads.
 */
public final class RoasterBuilder {
    private static final String RESERVED = "house";

    Optional<Store> store = Optional.empty();
    Optional<JobQueue> queue = Optional.empty();
    Optional<RateLimiter> rateLimiter = Optional.empty();
    Optional<BlobStore> blobs = Optional.empty();
    Optional<TextExtractor> textExtractor = Optional.empty();
    Optional<PdfAnnotator> pdfAnnotator = Optional.empty();
    boolean inProcessPdf = false;
    Optional<PasswordHasher> passwordHasher = Optional.empty();
    List<LanguageModel> languageModels = List.of();
    boolean houseAsLastResort = true;
    Tiers tiers = Tiers.defaults();
    List<RoastListener> listeners = new ArrayList<>();
    SessionLimits sessionLimits = SessionLimits.defaults();
    Duration auditRetention = Duration.ofDays(365);
    Duration longestBacklog = Duration.ofMinutes(10);
    WorkerSettings workerSettings = WorkerSettings.defaults();
    ModelPolicy modelPolicy = ModelPolicy.defaults();
    Clock clock = Clock.systemUTC();

    RoasterBuilder() {}

    /**
     * Sets the truth: accounts, roasts, files. Required.
     *
     * @param truth all parts in one commit domain
     * @return this
     */
    public RoasterBuilder store(Store truth) {
        this.store = Optional.of(truth);
        return this;
    }

    /**
     * Sets the queue that hints at due roasts. Without one, workers ask the store each second.
     *
     * @param hints shared by all processes
     * @return this
     */
    public RoasterBuilder queue(JobQueue hints) {
        this.queue = Optional.of(hints);
        return this;
    }

    /**
     * Sets what counts bursts. Required.
     *
     * @param counters shared by all processes
     * @return this
     */
    public RoasterBuilder rateLimiter(RateLimiter counters) {
        this.rateLimiter = Optional.of(counters);
        return this;
    }

    /**
     * Sets where files are. Required.
     *
     * @param files shared by all processes
     * @return this
     */
    public RoasterBuilder blobs(BlobStore files) {
        this.blobs = Optional.of(files);
        return this;
    }

    /**
     * Sets what reads PDFs; without it PDFBox does, in a child process.
     *
     * @param reader reads hostile documents
     * @return this
     */
    public RoasterBuilder textExtractor(TextExtractor reader) {
        this.textExtractor = Optional.of(reader);
        return this;
    }

    /**
     * Sets what writes on PDFs; without it PDFBox does, in a child process.
     *
     * @param writer draws the findings
     * @return this
     */
    public RoasterBuilder pdfAnnotator(PdfAnnotator writer) {
        this.pdfAnnotator = Optional.of(writer);
        return this;
    }

    /**
     * Opens PDFs in this process, with PDFBox, and not in child processes: for tests, for documents that are the host's own,
     * and where no process can be started. A hostile document can then take up to all memory and one processor of this
     * process for as long as it likes.
     *
     * @return this
     */
    public RoasterBuilder inProcessPdf() {
        this.inProcessPdf = true;
        return this;
    }

    /**
     * Sets what hashes passwords; without it Argon2id does, with 19 MiB, two passes and one lane.
     *
     * @param hasher slow to guess from
     * @return this
     */
    public RoasterBuilder passwordHasher(PasswordHasher hasher) {
        this.passwordHasher = Optional.of(hasher);
        return this;
    }

    /**
     * Sets the language models, asked in turn. Without any, the house roaster writes all reports.
     *
     * @param models the preferred one first
     * @return this
     */
    public RoasterBuilder languageModels(LanguageModel... models) {
        this.languageModels = List.of(models);
        return this;
    }

    /**
     * Sets whether the house roaster writes the report when no language model gives an answer that can be used. It does
     * unless this says no; then such a roast fails with {@code MODEL_UNAVAILABLE} and charges nothing.
     *
     * @param asLastResort whether it does
     * @return this
     */
    public RoasterBuilder houseAsLastResort(boolean asLastResort) {
        this.houseAsLastResort = asLastResort;
        return this;
    }

    /**
     * Sets pauses, patience and limits of asking language models; without this they are {@link ModelPolicy#defaults()}.
     *
     * @param policy limits in it are for language models that are given too
     * @return this
     */
    public RoasterBuilder modelPolicy(ModelPolicy policy) {
        this.modelPolicy = policy;
        return this;
    }

    /**
     * Sets the tiers; without this they are {@link Tiers#defaults()}.
     *
     * @param all the lowest first
     * @return this
     */
    public RoasterBuilder tiers(Tiers all) {
        this.tiers = all;
        return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener told of what happens, after it has happened
     * @return this
     */
    public RoasterBuilder listener(RoastListener listener) {
        this.listeners.add(listener);
        return this;
    }

    /**
     * Sets how many roasts this process works on at once; 8 unless this says otherwise. With 0 it is a web process: it
     * accepts, reads and sweeps, opens no PDF and never calls a model.
     *
     * @param roasts 0 or more
     * @return this
     */
    public RoasterBuilder concurrency(int roasts) {
        this.workerSettings = workerSettings.withSlots(roasts);
        return this;
    }

    /**
     * Sets how long running roasts may go on after {@link Roaster#close()}; 25 s unless this says otherwise.
     *
     * @param time zero or more
     * @return this
     */
    public RoasterBuilder drainTimeout(Duration time) {
        this.workerSettings = workerSettings.withDrain(time);
        return this;
    }

    /**
     * Sets how long one attempt may take, whether its worker lives or not; 5 min unless this says otherwise.
     *
     * @param time above zero
     * @return this
     */
    public RoasterBuilder attemptDeadline(Duration time) {
        this.workerSettings = workerSettings.withDeadline(time);
        return this;
    }

    /**
     * Sets how long sessions live; two weeks without use and ninety days in all unless this says otherwise.
     *
     * @param idle without being used
     * @param absolute at most
     * @return this
     */
    public RoasterBuilder sessionLimits(Duration idle, Duration absolute) {
        this.sessionLimits = new SessionLimits(idle, absolute);
        return this;
    }

    /**
     * Sets how long the audit trail is kept; a year unless this says otherwise.
     *
     * @param time above zero
     * @return this
     */
    public RoasterBuilder auditRetention(Duration time) {
        this.auditRetention = time;
        return this;
    }

    /**
     * Sets how long what waits may take, at the pace of late, before submits of the lowest priority are refused with
     * {@code NO_CAPACITY}; 10 min unless this says otherwise. The normal priority is refused at twice that, the high one at
     * four times.
     *
     * @param time above zero
     * @return this
     * @throws IllegalArgumentException if it is not above zero
     */
    public RoasterBuilder longestBacklog(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("the longest backlog is above zero, not " + time);
        }
        this.longestBacklog = time;
        return this;
    }

    /**
     * Sets the clock that is read once at the start; from then on time goes by the machine's monotonic clock.
     *
     * @param source of the date
     * @return this
     */
    public RoasterBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /**
     * Puts it together. Starts nothing and asks no port.
     *
     * @return one to be started
     * @throws IllegalStateException naming every port that is missing
     */
    public Roaster build() {
        List<String> missing = new ArrayList<>();
        if (store.isEmpty()) {
            missing.add("store");
        }
        if (rateLimiter.isEmpty()) {
            missing.add("rateLimiter");
        }
        if (blobs.isEmpty()) {
            missing.add("blobs");
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("a Roaster needs " + String.join(", ", missing)
                    + "; give them to the builder, or use Roaster.inMemory()");
        }
        if (languageModels.stream().anyMatch(model -> model.name().equals(RESERVED))) {
            throw new IllegalStateException("a language model is named " + RESERVED
                    + ", as the house roaster is; leave it out, it is there by itself");
        }
        if (languageModels.isEmpty() && !houseAsLastResort) {
            throw new IllegalStateException(
                    "nobody would write reports; give a language model, or keep the house roaster");
        }
        List<String> names = languageModels.stream().map(LanguageModel::name).toList();
        modelPolicy.limits().keySet().stream()
                .filter(limited -> !names.contains(limited))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException("there are limits for a language model named " + unknown
                            + "; the language models are " + names);
                });
        return new Wiring(this).roaster();
    }
}
