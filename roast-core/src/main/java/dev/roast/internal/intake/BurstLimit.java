package dev.roast.internal.intake;

import dev.roast.model.AccountId;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How fast submits may follow each other. While the shared counters are away, each node counts for itself. */
public final class BurstLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimiter shared;
    private final RateLimiter own;

    /**
     * Makes one.
     *
     * @param shared counts over all nodes
     * @param own counts on this node, while the shared one can't be reached
     */
    public BurstLimit(RateLimiter shared, RateLimiter own) {
        this.shared = shared;
        this.own = own;
    }

    /** Does the work if the limit allows, and gives back what was taken if the work was refused. */
    Submission within(AccountId account, Tier tier, Supplier<Submission> work) {
        Take take = take(account, tier);
        Decision decision = orOwn(limiter -> limiter.take(List.of(take)));
        if (!decision.allowed()) {
            return Refusals.rateLimited(decision);
        }
        Submission outcome = work.get();
        if (outcome instanceof Submission.Refused) {
            giveBack(take);
        }
        return outcome;
    }

    /** Returns what {@link #within} would decide, without taking. */
    public Decision peek(AccountId account, Tier tier) {
        return orOwn(limiter -> limiter.peek(take(account, tier)));
    }

    private static Take take(AccountId account, Tier tier) {
        Limit burst = new Limit("burst", tier.burstPerMinute(), MINUTE);
        return new Take("submit:" + account, Optional.of(account), List.of(burst), 1);
    }

    private void giveBack(Take take) {
        orOwn(limiter -> {
            limiter.giveBack(take);
            return limiter.peek(take);
        });
    }

    private Decision orOwn(Function<RateLimiter, Decision> ask) {
        try {
            return ask.apply(shared);
        } catch (PortUnavailableException e) {
            return ask.apply(own);
        }
    }
}
