package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The hints that were taken and not acked yet, by the end of their leases. */
final class Leases {
    private final Map<RoastRef, Lease> leases = new HashMap<>();
    private final NavigableSet<Lease> byEnd =
            new TreeSet<>(Comparator.comparing(Lease::end).thenComparingLong(lease -> lease.hint.place()));

    private record Lease(Instant end, QueuedHint hint) {}

    int size() {
        return leases.size();
    }

    boolean contains(RoastRef roast) {
        return leases.containsKey(roast);
    }

    void add(QueuedHint hint, Instant end) {
        Lease lease = new Lease(end, hint);
        leases.put(hint.roast(), lease);
        byEnd.add(lease);
    }

    void remove(RoastRef roast) {
        Lease lease = leases.remove(roast);
        if (lease != null) {
            byEnd.remove(lease);
        }
    }

    /** Removes the hints whose leases have ended. */
    List<QueuedHint> removeEnded(Instant now) {
        List<QueuedHint> ended = new ArrayList<>();
        while (!byEnd.isEmpty() && !byEnd.first().end().isAfter(now)) {
            QueuedHint hint = byEnd.first().hint();
            remove(hint.roast());
            ended.add(hint);
        }
        return ended;
    }

    /** Returns how long it is until the next lease ends, if any runs. */
    Optional<Duration> untilNextEnd(Instant now) {
        return byEnd.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.between(now, byEnd.first().end()));
    }

    void forget(AccountId account) {
        leases.keySet().removeIf(roast -> roast.account().equals(account));
        byEnd.removeIf(lease -> lease.hint().account().equals(account));
    }
}
