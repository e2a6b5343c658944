package dev.roast;

import dev.roast.house.HouseRoaster;
import dev.roast.internal.account.Accounts;
import dev.roast.internal.account.Argon2PasswordHasher;
import dev.roast.internal.account.Erasure;
import dev.roast.internal.account.Exports;
import dev.roast.internal.account.SignIn;
import dev.roast.internal.account.Throttle;
import dev.roast.internal.intake.BurstLimit;
import dev.roast.internal.intake.Crowd;
import dev.roast.internal.intake.Hints;
import dev.roast.internal.intake.Submits;
import dev.roast.internal.intake.Uploads;
import dev.roast.internal.intake.Watch;
import dev.roast.internal.pdf.PdfBoxAnnotator;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.pdf.child.PdfChildren;
import dev.roast.internal.roast.Inspector;
import dev.roast.internal.roast.Models;
import dev.roast.internal.roast.Preparation;
import dev.roast.internal.roast.RoastResume;
import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.internal.worker.AttemptRunner;
import dev.roast.internal.worker.Sweeper;
import dev.roast.internal.worker.Worker;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.port.BlobStore;
import dev.roast.port.PasswordHasher;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.RateLimiter;
import dev.roast.port.RoastListener;
import dev.roast.port.Store;
import dev.roast.port.TextExtractor;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Connects the parts. The only place where account, intake, roast and worker meet. */
final class Wiring {
    private final RoasterBuilder from;
    private final Store store;
    private final RateLimiter limiter;
    private final BlobStore blobs;
    private final Seam seam;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final HouseRoaster house = new HouseRoaster();
    private final PdfChildren children;
    private final TextExtractor extractor;
    private final Watch watch;
    private final Listeners listeners;
    private final Models models;

    Wiring(RoasterBuilder from) {
        this.from = from;
        this.store = from.store.orElseThrow();
        this.limiter = from.rateLimiter.orElseThrow();
        this.blobs = from.blobs.orElseThrow();
        // the testkit simulates a whole process through a clock that is a seam as well
        this.seam = from.clock instanceof Seam simulated ? simulated : new SystemSeam(from.clock);
        this.random = seam.random();
        this.ids = new TimeOrderedIds(from.clock, random);
        this.children = new PdfChildren(seam);
        this.extractor = from.textExtractor.orElseGet(
                () -> from.inProcessPdf ? new PdfBoxExtractor(seam) : children.extractor());
        this.watch = new Watch(store.roasts(), seam);
        List<RoastListener> all = new ArrayList<>(from.listeners);
        all.add(event -> watch.poke());
        this.listeners = new Listeners(all);
        this.models = models();
    }

    Roaster roaster() {
        Worker worker = worker();
        Sweeper sweeper = new Sweeper(
                store,
                blobs,
                from.queue,
                worker::steady,
                erasure()::goOn,
                from.workerSettings,
                from.auditRetention,
                seam,
                ids);
        return new Roaster(
                parts(),
                new Inspector(extractor, seam, random),
                this::worker,
                worker,
                sweeper,
                children,
                needsChildren(),
                preparation());
    }

    /** Only a process with workers has a first roast to prepare for. */
    private Optional<Runnable> preparation() {
        return from.workerSettings.slots() > 0 ? Optional.of(new Preparation(house, seam, random)) : Optional.empty();
    }

    private boolean needsChildren() {
        boolean given = from.textExtractor.isPresent() && from.pdfAnnotator.isPresent();
        return from.workerSettings.slots() > 0 && !from.inProcessPdf && !given;
    }

    private PdfAnnotator annotator() {
        return from.pdfAnnotator.orElseGet(() -> from.inProcessPdf ? new PdfBoxAnnotator() : children.annotator());
    }

    private Parts parts() {
        PasswordHasher hasher = from.passwordHasher.orElseGet(
                () -> new Argon2PasswordHasher(Runtime.getRuntime().availableProcessors()));
        RateLimiter limits = FallbackRateLimiter.whileAway(limiter, new MemoryRateLimiter(from.clock));
        Throttle throttle = new Throttle(limits);
        Accounts accounts = new Accounts(store.accounts(), hasher, throttle, from.tiers, ids);
        BurstLimit burst = new BurstLimit(limits);
        Crowd crowd = new Crowd(store.roasts(), seam::now, from.longestBacklog);
        Hints hints = new Hints(from.queue, seam);
        Submits submits = new Submits(store, blobs, crowd, burst, hints, from.tiers, ids, listeners::tell);
        return new Parts(
                store,
                blobs,
                from.tiers,
                accounts,
                new SignIn(accounts, store, hasher, throttle, from.sessionLimits, random, ids, seam),
                erasure(),
                new Exports(store, blobs, accounts, throttle),
                new Uploads(store.files(), store.resumes(), blobs, random, ids),
                submits,
                burst,
                hints,
                watch,
                seam);
    }

    private Erasure erasure() {
        return new Erasure(store, from.queue, limiter, ids);
    }

    private Worker worker() {
        return new Worker(
                store, from.queue, runner(), models::claimable, listeners::tell, from.workerSettings, seam, ids);
    }

    private AttemptRunner runner() {
        RoastResume resume = new RoastResume(
                blobs,
                store.files(),
                store.roasts(),
                extractor,
                annotator(),
                models,
                house,
                listeners::tell,
                seam,
                random);
        return (claimed, attempt) -> resume.run(claimed, attempt::reached);
    }

    private Models models() {
        return new Models(
                from.languageModels,
                from.houseAsLastResort ? Optional.of(house) : Optional.empty(),
                from.modelPolicy,
                FallbackRateLimiter.whateverFails(limiter, new MemoryRateLimiter(from.clock)),
                listeners::tell,
                seam,
                random);
    }
}
