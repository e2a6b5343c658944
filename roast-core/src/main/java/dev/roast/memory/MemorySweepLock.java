package dev.roast.memory;

import dev.roast.port.SweepLock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sweepers' locks. The work is done outside of the commit domain. */
final class MemorySweepLock implements SweepLock {
    private final Commit commit;
    private final Map<String, Holder> holders = new HashMap<>();

    MemorySweepLock(Commit commit) {
        this.commit = commit;
    }

    /** One taking of a lock; no two are equal. */
    private static final class Holder {
        private final Instant until;

        Holder(Instant until) {
            this.until = until;
        }
    }

    @Override
    public boolean tryRun(String task, Duration lease, Runnable work) {
        Optional<Holder> own = take(task, lease);
        if (own.isEmpty()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            commit.run(now -> holders.remove(task, own.get()));
        }
    }

    private Optional<Holder> take(String task, Duration lease) {
        return commit.of(now -> {
            Optional<Holder> other = Optional.ofNullable(holders.get(task));
            if (other.filter(some -> now.isBefore(some.until)).isPresent()) {
                return Optional.empty();
            }
            Holder own = new Holder(now.plus(lease));
            holders.put(task, own);
            return Optional.of(own);
        });
    }
}
