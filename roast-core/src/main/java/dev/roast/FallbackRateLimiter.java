package dev.roast;

import dev.roast.model.AccountId;
import dev.roast.model.RoastException;
import dev.roast.port.Decision;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counts over all processes; while that can't be, each process counts for itself, so that nothing is ever free to try. */
final class FallbackRateLimiter implements RateLimiter {
    private final RateLimiter shared;
    private final RateLimiter own;
    private final Predicate<RoastException> passing;

    private FallbackRateLimiter(RateLimiter shared, RateLimiter own, Predicate<RoastException> passing) {
        this.shared = shared;
        this.own = own;
        this.passing = passing;
    }

    /** Returns one for requests, which may as well be told that something is set up wrongly. */
    static FallbackRateLimiter whileAway(RateLimiter shared, RateLimiter own) {
        return new FallbackRateLimiter(shared, own, PortUnavailableException.class::isInstance);
    }

    /** Returns one for roasts, which would fail for ever where asking again does not help. */
    static FallbackRateLimiter whateverFails(RateLimiter shared, RateLimiter own) {
        return new FallbackRateLimiter(shared, own, failure -> true);
    }

    @Override
    public Decision take(List<Take> takes) {
        return either(() -> shared.take(takes), () -> own.take(takes));
    }

    @Override
    public void giveBack(Take take) {
        try {
            shared.giveBack(take);
        } catch (RoastException e) {
            check(e);
            own.giveBack(take);
        }
    }

    @Override
    public Decision peek(Take take) {
        return either(() -> shared.peek(take), () -> own.peek(take));
    }

    @Override
    public void forget(AccountId account) {
        own.forget(account);
        shared.forget(account);
    }

    private Decision either(Supplier<Decision> first, Supplier<Decision> second) {
        try {
            return first.get();
        } catch (RoastException e) {
            check(e);
            return second.get();
        }
    }

    private void check(RoastException failure) {
        if (!passing.test(failure)) {
            throw failure;
        }
    }
}
