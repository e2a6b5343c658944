package dev.roast.example.web;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.port.Backlog;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.StoredRoast;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Looks for one roast three times, as if it were something else whether there is such a roast: a leak that can be timed. */
final class SlowShelf implements RoastShelf {
    private final RoastShelf real;
    private final AtomicReference<String> slow;

    SlowShelf(RoastShelf real, AtomicReference<String> slow) {
        this.real = real;
        this.slow = slow;
    }

    @Override
    public Optional<StoredRoast> find(RoastRef roast) {
        if (roast.id().toString().equals(slow.get())) {
            real.find(roast);
            real.find(roast);
        }
        return real.find(roast);
    }

    @Override
    public Map<RoastRef, Long> versions(Collection<RoastRef> roasts) {
        return real.versions(roasts);
    }

    @Override
    public Page<StoredRoast> list(AccountId account, Optional<String> after, int limit) {
        return real.list(account, after, limit);
    }

    @Override
    public Page<StoredRoast> deadLetters(Optional<String> after, int limit) {
        return real.deadLetters(after, limit);
    }

    @Override
    public Backlog backlog() {
        return real.backlog();
    }
}
