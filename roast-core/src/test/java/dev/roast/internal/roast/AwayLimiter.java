package dev.roast.internal.roast;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.util.List;

/** Counters that can't be reached. */
final class AwayLimiter implements RateLimiter {

    @Override
    public Decision take(List<Take> takes) {
        throw away();
    }

    @Override
    public void giveBack(Take take) {
        throw away();
    }

    @Override
    public Decision peek(Take take) {
        throw away();
    }

    @Override
    public void forget(AccountId account) {
        throw away();
    }

    private static PortUnavailableException away() {
        return new PortUnavailableException("the counters are away on purpose");
    }
}
