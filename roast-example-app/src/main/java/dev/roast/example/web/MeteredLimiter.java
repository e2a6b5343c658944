package dev.roast.example.web;

import dev.roast.model.AccountId;
import dev.roast.model.RoastException;
import dev.roast.port.Decision;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.util.List;

/** Counts what a limiter decides. */
final class MeteredLimiter implements RateLimiter {
    private final RateLimiter limiter;
    private final Metrics metrics;

    MeteredLimiter(RateLimiter limiter, Metrics metrics) {
        this.limiter = limiter;
        this.metrics = metrics;
    }

    @Override
    public Decision take(List<Take> takes) {
        try {
            Decision decision = limiter.take(takes);
            metrics.limited(decision.limit().name(), decision.allowed() ? "allowed" : "refused");
            return decision;
        } catch (RoastException e) {
            metrics.limited(takes.get(0).limits().get(0).name(), "unavailable");
            throw e;
        }
    }

    @Override
    public void giveBack(Take take) {
        limiter.giveBack(take);
    }

    @Override
    public Decision peek(Take take) {
        return limiter.peek(take);
    }

    @Override
    public void forget(AccountId account) {
        limiter.forget(account);
    }
}
