package dev.roast;

import dev.roast.model.AccountId;
import dev.roast.model.RoastException;
import dev.roast.port.Decision;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.util.List;

/** Counters that can't be asked. */
final class FailingRateLimiter implements RateLimiter {
    private final RoastException failure;

    FailingRateLimiter(RoastException failure) {
        this.failure = failure;
    }

    @Override
    public Decision take(List<Take> takes) {
        throw failure;
    }

    @Override
    public void giveBack(Take take) {
        throw failure;
    }

    @Override
    public Decision peek(Take take) {
        throw failure;
    }

    @Override
    public void forget(AccountId account) {
        throw failure;
    }
}
