package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * What was let through for one subject, and when, as far back as its longest window goes. One log serves all limits of the
 * subject. As every take is at least 1 and passes all limits, it has no more entries than the limit with the longest window
 * has amount.
 */
final class WindowLog {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private Optional<AccountId> account = Optional.empty();
    private Duration longest = Duration.ZERO;

    private record Entry(Instant at, long amount) {}

    boolean belongsTo(AccountId some) {
        return account.equals(Optional.of(some));
    }

    boolean isEmpty(Instant now) {
        dropOld(now);
        return entries.isEmpty();
    }

    private void dropOld(Instant now) {
        while (!entries.isEmpty() && !inWindow(entries.getFirst(), longest, now)) {
            entries.removeFirst();
        }
    }

    /** Takes, if all limits allow it. */
    Decision take(Take take, Instant now) {
        account = take.account();
        take.limits().forEach(this::reachBack);
        dropOld(now);
        Optional<Decision> refusal = take.limits().stream()
                .filter(limit -> used(limit, now) > limit.amount() - take.amount())
                .map(limit -> refusal(limit, take.amount(), now))
                .max(Comparator.comparing(Decision::retryAfter));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        add(take.amount(), now);
        return take.limits().stream()
                .map(limit -> allowance(limit, now))
                .min(Comparator.comparingLong(Decision::remaining))
                .orElseThrow();
    }

    /** Takes back the newest, exactly what the last {@link #take} added. */
    void undo(long amount) {
        Entry last = entries.removeLast();
        if (last.amount() > amount) {
            entries.addLast(new Entry(last.at(), last.amount() - amount));
        }
    }

    /**
     * Takes back the oldest. Which of several takes is given back can't be told; with the oldest gone, the log still has at
     * least as much as the truth in every window to come.
     */
    void giveBack(long amount, Instant now) {
        dropOld(now);
        long left = amount;
        while (left > 0 && !entries.isEmpty()) {
            Entry first = entries.removeFirst();
            if (first.amount() > left) {
                entries.addFirst(new Entry(first.at(), first.amount() - left));
            }
            left -= first.amount();
        }
    }

    private void reachBack(Limit limit) {
        if (limit.window().compareTo(longest) > 0) {
            longest = limit.window();
        }
    }

    private void add(long amount, Instant now) {
        long atOnce = amount;
        if (!entries.isEmpty() && entries.getLast().at().equals(now)) {
            atOnce += entries.removeLast().amount();
        }
        entries.addLast(new Entry(now, atOnce));
    }

    private long used(Limit limit, Instant now) {
        long used = 0;
        Iterator<Entry> newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext()) {
            Entry entry = newestFirst.next();
            if (!inWindow(entry, limit.window(), now)) {
                break;
            }
            used += entry.amount();
        }
        return used;
    }

    private Decision allowance(Limit limit, Instant now) {
        return new Decision(true, limit, limit.amount() - used(limit, now), resetsIn(limit, now), Duration.ZERO);
    }

    private Decision refusal(Limit limit, long amount, Instant now) {
        long remaining = Math.max(0, limit.amount() - used(limit, now));
        return new Decision(false, limit, remaining, resetsIn(limit, now), retryAfter(limit, amount, now));
    }

    private Duration resetsIn(Limit limit, Instant now) {
        return entries.isEmpty() ? Duration.ZERO : untilOutside(entries.getLast(), limit, now);
    }

    private Duration retryAfter(Limit limit, long amount, Instant now) {
        if (amount > limit.amount()) {
            return limit.window();
        }
        long tooMuch = used(limit, now) + amount - limit.amount();
        for (Entry entry : entries) {
            if (inWindow(entry, limit.window(), now)) {
                tooMuch -= entry.amount();
                if (tooMuch <= 0) {
                    return untilOutside(entry, limit, now);
                }
            }
        }
        throw new IllegalStateException("limit " + limit.name() + " refuses though its window is empty");
    }

    private static boolean inWindow(Entry entry, Duration window, Instant now) {
        return entry.at().plus(window).isAfter(now);
    }

    private static Duration untilOutside(Entry entry, Limit limit, Instant now) {
        Duration left = Duration.between(now, entry.at().plus(limit.window()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
