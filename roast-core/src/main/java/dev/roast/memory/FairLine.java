package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.port.RoastRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The waiting hints, in the order of fairness. The priorities' turns go round in a fixed cycle of 13, so that their shares
 * are exact in any 13 turns in a row while each has something; a turn whose priority has nothing goes to the next.
 */
final class FairLine {
    private final List<Priority> cycle = Arrays.stream(Priority.values())
            .flatMap(FairLine::turns)
            .sorted(Comparator.comparingDouble(Turn::at))
            .map(Turn::priority)
            .toList();
    private final Map<Priority, AccountRing> rings = Arrays.stream(Priority.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), priority -> new AccountRing()));
    private final Set<RoastRef> roasts = new HashSet<>();
    private int turn;

    private record Turn(double at, Priority priority) {}

    /** Spreads a priority's turns evenly over the cycle. */
    private static Stream<Turn> turns(Priority priority) {
        int share = priority.turns();
        return IntStream.range(0, share).mapToObj(number -> new Turn((number + 0.5) / share, priority));
    }

    int size() {
        return roasts.size();
    }

    boolean contains(RoastRef roast) {
        return roasts.contains(roast);
    }

    void add(QueuedHint hint) {
        ring(hint.hint().priority()).add(hint);
        roasts.add(hint.roast());
    }

    /** Removes the hint whose turn it is. */
    Optional<QueuedHint> next() {
        for (int passed = 0; passed < cycle.size(); passed++) {
            AccountRing ring = ring(cycle.get(turn));
            turn = (turn + 1) % cycle.size();
            if (!ring.isEmpty()) {
                QueuedHint next = ring.next();
                roasts.remove(next.roast());
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    void forget(AccountId account) {
        for (AccountRing ring : rings.values()) {
            ring.forget(account).forEach(hint -> roasts.remove(hint.roast()));
        }
    }

    private AccountRing ring(Priority priority) {
        return Objects.requireNonNull(rings.get(priority));
    }
}
