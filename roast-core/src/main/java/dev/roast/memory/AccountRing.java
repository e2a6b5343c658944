package dev.roast.memory;

import dev.roast.model.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/** The waiting hints of one priority: accounts take turns, one hint each; an account with nothing left is out. */
final class AccountRing {
    private final Map<AccountId, Queue<QueuedHint>> accounts = new LinkedHashMap<>();

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    void add(QueuedHint hint) {
        accounts.computeIfAbsent(
                        hint.account(), account -> new PriorityQueue<>(Comparator.comparingLong(QueuedHint::place)))
                .add(hint);
    }

    /** Removes the hint whose turn it is. There must be one. */
    QueuedHint next() {
        Iterator<Map.Entry<AccountId, Queue<QueuedHint>>> ring =
                accounts.entrySet().iterator();
        Map.Entry<AccountId, Queue<QueuedHint>> first = ring.next();
        AccountId account = first.getKey();
        Queue<QueuedHint> hints = first.getValue();
        ring.remove();
        QueuedHint next = hints.remove();
        if (!hints.isEmpty()) {
            accounts.put(account, hints);
        }
        return next;
    }

    Collection<QueuedHint> forget(AccountId account) {
        Queue<QueuedHint> hints = accounts.remove(account);
        return hints == null ? List.of() : hints;
    }
}
