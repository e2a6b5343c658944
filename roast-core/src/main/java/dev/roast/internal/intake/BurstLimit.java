package dev.roast.internal.intake;

import dev.roast.model.AccountId;
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

    /** Takes one submit, or says when there is one. */
    Decision take(AccountId account, Tier tier) {
        return orOwn(limiter -> limiter.take(List.of(one(account, tier))));
    }

    /** Gives back a submit that came to nothing. */
    void giveBack(AccountId account, Tier tier) {
        Take take = one(account, tier);
        orOwn(limiter -> {
            limiter.giveBack(take);
            return limiter.peek(take);
        });
    }

    /** Returns what {@link #take} would decide, without taking. */
    public Decision peek(AccountId account, Tier tier) {
        return orOwn(limiter -> limiter.peek(one(account, tier)));
    }

    private static Take one(AccountId account, Tier tier) {
        Limit burst = new Limit("burst", tier.burstPerMinute(), MINUTE);
        return new Take("submit:" + account, Optional.of(account), List.of(burst), 1);
    }

    private Decision orOwn(Function<RateLimiter, Decision> ask) {
        try {
            return ask.apply(shared);
        } catch (PortUnavailableException e) {
            return ask.apply(own);
        }
    }
}
