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

    /** So many accounts behind one address may each use all of their burst. */
    private static final int ACCOUNTS = 10;

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
    Decision take(Asker asker) {
        return orOwn(limiter -> limiter.take(takes(asker)));
    }

    /** Gives back a submit that came to nothing. */
    void giveBack(Asker asker) {
        List<Take> takes = takes(asker);
        orOwn(limiter -> {
            takes.forEach(limiter::giveBack);
            return limiter.peek(takes.get(0));
        });
    }

    /** Returns what {@link #take} would decide of the account, without taking. */
    public Decision peek(AccountId account, Tier tier) {
        return orOwn(limiter -> limiter.peek(ofAccount(account, tier)));
    }

    private static List<Take> takes(Asker asker) {
        Take account = ofAccount(asker.account(), asker.tier());
        return asker.address()
                .map(address -> List.of(account, ofAddress(address, asker.tier())))
                .orElseGet(() -> List.of(account));
    }

    private static Take ofAccount(AccountId account, Tier tier) {
        Limit burst = new Limit("burst", tier.burstPerMinute(), MINUTE);
        return new Take("submit:" + account, Optional.of(account), List.of(burst), 1);
    }

    /** For who makes many accounts. Each tier is counted alone, so that a program of many submits shuts out no neighbour. */
    private static Take ofAddress(String address, Tier tier) {
        Limit burst = new Limit("burst-from-address", (long) ACCOUNTS * tier.burstPerMinute(), MINUTE);
        return new Take("submit-from:" + tier.name() + ":" + address, Optional.empty(), List.of(burst), 1);
    }

    private Decision orOwn(Function<RateLimiter, Decision> ask) {
        try {
            return ask.apply(shared);
        } catch (PortUnavailableException e) {
            return ask.apply(own);
        }
    }
}
