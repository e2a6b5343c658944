package dev.roast;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.util.List;
import java.util.function.Supplier;

/** Counts over all processes; while that can't be, each process counts for itself, so that passwords are never free to try. */
final class FallbackRateLimiter implements RateLimiter {
    private final RateLimiter shared;
    private final RateLimiter own;

    FallbackRateLimiter(RateLimiter shared, RateLimiter own) {
        this.shared = shared;
        this.own = own;
    }

    @Override
    public Decision take(List<Take> takes) {
        return either(() -> shared.take(takes), () -> own.take(takes));
    }

    @Override
    public void giveBack(Take take) {
        try {
            shared.giveBack(take);
        } catch (PortUnavailableException e) {
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

    private static Decision either(Supplier<Decision> first, Supplier<Decision> second) {
        try {
            return first.get();
        } catch (PortUnavailableException e) {
            return second.get();
        }
    }
}
