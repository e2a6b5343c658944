package dev.roast.internal.intake;

import dev.roast.model.AccountId;
import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.Acceptance;
import dev.roast.port.BlobStore;
import dev.roast.port.Cancellation;
import dev.roast.port.Decision;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewRoast;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Quotas;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastIntake.KnownKey;
import dev.roast.port.RoastRef;
import dev.roast.port.Store;
import dev.roast.port.StoredResume;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes a roast in: features, a known idempotency key, the crowd, the burst limit, the file, and then one commit that accepts it.
 * The hint to the queue comes after, and may fail: the store has it, and the sweeper will offer it.
 */
public final class Submits {
    private static final int TRIES = 3;

    private final Store store;
    private final Arrivals arrivals;
    private final Crowd crowd;
    private final BurstLimit burst;
    private final Hints hints;
    private final Features features;
    private final Supplier<UUID> ids;
    private final Consumer<RoastEvent> told;

    /**
     * Makes one.
     *
     * @param store the truth
     * @param blobs where the files are
     * @param crowd whether there are too many already
     * @param burst how fast submits may follow each other
     * @param hints where to hint at new work
     * @param tiers all there are
     * @param ids new identifiers
     * @param told what has happened
     */
    public Submits(
            Store store,
            BlobStore blobs,
            Crowd crowd,
            BurstLimit burst,
            Hints hints,
            Tiers tiers,
            Supplier<UUID> ids,
            Consumer<RoastEvent> told) {
        this.store = store;
        this.arrivals = new Arrivals(blobs);
        this.crowd = crowd;
        this.burst = burst;
        this.hints = hints;
        this.features = new Features(tiers);
        this.ids = ids;
        this.told = told;
    }

    /** Takes a roast in, or says why not. */
    public Submission submit(Asker asker, ResumeId resume, RoastOptions options, Optional<IdempotencyKey> key) {
        Entrance.Asked asked = enter(asker, options, key.map(IdempotencyKey::key));
        if (asked instanceof Entrance.In in) {
            return in.entrance().earlier(key).orElseGet(() -> in.entrance().submit(resume, key));
        }
        return new Submission.Refused(((Entrance.Out) asked).refusal());
    }

    /** Decides what can be decided before the file is there, and takes one submit of the burst unless the key is known. */
    public Entrance.Asked enter(Asker asker, RoastOptions options, Optional<String> key) {
        Optional<Refusal> lacking = features.lacking(asker.tier(), options);
        if (lacking.isPresent()) {
            return new Entrance.Out(lacking.get());
        }
        Optional<KnownKey> known = key.flatMap(word -> store.intake().findKey(asker.account(), word));
        Optional<Refusal> refusal = known.isPresent() ? Optional.empty() : refusal(asker, options);
        return refusal.<Entrance.Asked>map(Entrance.Out::new)
                .orElseGet(() -> new Entrance.In(new Entrance(this, asker, options, known)));
    }

    private Optional<Refusal> refusal(Asker asker, RoastOptions options) {
        if (options.compareWith()
                .filter(earlier -> !done(asker.account(), earlier))
                .isPresent()) {
            return Optional.of(Refusals.nothingToCompare());
        }
        return crowd.turnsAway(asker.tier()).or(() -> {
            Decision decision = burst.take(asker);
            return decision.allowed() ? Optional.empty() : Optional.of(Refusals.rateLimited(decision));
        });
    }

    private boolean done(AccountId account, RoastId earlier) {
        return store.roasts()
                .find(new RoastRef(account, earlier))
                .filter(roast -> roast.state() == RoastState.DONE)
                .isPresent();
    }

    void giveBack(Asker asker) {
        burst.giveBack(asker);
    }

    Submission acceptArrived(Asker asker, ResumeId resume, RoastOptions options, Optional<IdempotencyKey> key) {
        Optional<StoredResume> found = store.resumes().find(asker.account(), resume);
        if (found.isEmpty()) {
            return Refusals.resumeGone();
        }
        Optional<Submission> missing = arrivals.missing(found.get());
        if (missing.isPresent()) {
            return missing.get();
        }
        return accept(asker, resume, Features.affordable(asker.tier(), options), key);
    }

    private Submission accept(Asker asker, ResumeId resume, RoastOptions options, Optional<IdempotencyKey> key) {
        RoastRef ref = new RoastRef(asker.account(), new RoastId(ids.get()));
        Tier tier = asker.tier();
        NewRoast roast = new NewRoast(ref, resume, options, tier.priority(), tier.maxPages(), tier.retention());
        Quotas quotas = new Quotas(tier.roastsPerDay(), tier.roastsPerMonth());
        Acceptance outcome = repeated(() -> store.intake().accept(roast, quotas, tier.maxInFlight(), key), TRIES);
        if (outcome instanceof Acceptance.Accepted) {
            hints.offer(ref, tier.priority());
            told.accept(new RoastEvent.Accepted(ref));
        }
        return submission(outcome);
    }

    /** The roast's id was made before the first try, so trying again can't accept it twice. */
    private static Acceptance repeated(Supplier<Acceptance> accept, int tries) {
        try {
            return accept.get();
        } catch (PortUnavailableException e) {
            // the outcome is unknown, and only another try can tell
            if (tries <= 1) {
                throw e;
            }
            return repeated(accept, tries - 1);
        }
    }

    private static Submission submission(Acceptance outcome) {
        if (outcome instanceof Acceptance.Accepted accepted) {
            return new Submission.Accepted(accepted.id(), false);
        } else if (outcome instanceof Acceptance.Replayed replayed) {
            return new Submission.Accepted(replayed.id(), true);
        } else if (outcome instanceof Acceptance.KeyReused) {
            return Refusals.keyReused();
        } else if (outcome instanceof Acceptance.QuotaSpent spent) {
            return Refusals.quotaSpent(spent);
        } else if (outcome instanceof Acceptance.TooManyInFlight many) {
            return Refusals.tooMany(many);
        } else if (outcome instanceof Acceptance.UploadNotReady) {
            return Refusals.notReady();
        } else if (outcome instanceof Acceptance.ResumeGone) {
            return Refusals.resumeGone();
        }
        return Refusals.accountGone();
    }

    /** Cancels a roast that has not ended. */
    public Cancellation cancel(RoastRef roast) {
        Cancellation outcome = store.intake().cancel(roast);
        if (outcome instanceof Cancellation.Cancelled) {
            told.accept(new RoastEvent.Cancelled(roast));
        }
        return outcome;
    }
}
