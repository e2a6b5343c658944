package dev.roast.testkit.simulation;

import dev.roast.model.AccountId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.QueueMark;
import dev.roast.port.RoastRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A queue that keeps all it has to but fairness: who comes first is served first, with all they bring. */
final class FirstComeQueue implements JobQueue {
    private final Clock clock;
    private final QueueMark mark;
    private final Map<RoastRef, Hint> hints = new LinkedHashMap<>();
    private final Map<RoastRef, Instant> leased = new LinkedHashMap<>();

    FirstComeQueue(Clock clock, QueueMark mark) {
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public void offer(List<Hint> some) {
        some.forEach(hint -> hints.putIfAbsent(hint.roast(), hint));
    }

    @Override
    public List<Hint> take(int max, Duration lease, Duration wait) {
        List<Hint> taken = new ArrayList<>();
        for (Hint hint : hints.values()) {
            if (taken.size() < max
                    && !leased.getOrDefault(hint.roast(), Instant.MIN).isAfter(clock.instant())) {
                taken.add(hint);
                leased.put(hint.roast(), clock.instant().plus(lease));
            }
        }
        return taken;
    }

    @Override
    public void ack(Collection<RoastRef> roasts) {
        hints.keySet().removeAll(roasts);
        leased.keySet().removeAll(roasts);
    }

    @Override
    public void forget(AccountId account) {
        hints.keySet().removeIf(roast -> roast.account().equals(account));
    }

    @Override
    public long depth() {
        return hints.size();
    }

    @Override
    public QueueMark mark() {
        return mark;
    }
}
