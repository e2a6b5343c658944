package dev.roast.internal.intake;

import dev.roast.model.AccountId;
import dev.roast.model.Tier;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fast submits may follow each other. */
public final class BurstLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So many accounts behind one address may each use all of their burst. */
    private static final int ACCOUNTS = 10;

    private final RateLimiter limiter;

    /**
     * Makes one.
     *
     * @param limiter counts over all nodes, and never fails for being away
     */
    public BurstLimit(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /** Takes one submit, or says when there is one. */
    Decision take(Asker asker) {
        return limiter.take(takes(asker));
    }

    /** Gives back a submit that came to nothing. */
    void giveBack(Asker asker) {
        takes(asker).forEach(limiter::giveBack);
    }

    /** Returns what {@link #take} would decide of the account, without taking. */
    public Decision peek(AccountId account, Tier tier) {
        return limiter.peek(ofAccount(account, tier));
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
}
