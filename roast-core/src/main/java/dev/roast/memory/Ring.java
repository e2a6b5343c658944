package dev.roast.memory;

import dev.roast.memory.Seat.Rank;
import dev.roast.memory.Seat.Turn;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets accounts take turns, over all calls: one that has had its turn in a round waits until all others that have
 * something due have had theirs. An account with nothing due is not in the ring, and comes back in the running round.
 */
final class Ring {
    private final NavigableMap<Turn, Seat> seats = new TreeMap<>();
    private long round;

    void add(RoastRow row) {
        Seat seat = row.account.seat;
        rank(row).ifPresent(seat.due::add);
        reseat(seat);
    }

    void remove(RoastRow row) {
        Seat seat = row.account.seat;
        rank(row).ifPresent(seat.due::remove);
        reseat(seat);
    }

    /** Takes at most one from each account. */
    List<RoastRow> take(int max) {
        return seats.values().stream().limit(max).toList().stream()
                .map(this::takeFrom)
                .toList();
    }

    private RoastRow takeFrom(Seat seat) {
        Rank next = seat.due.first();
        seat.due.remove(next);
        round = Math.max(round, seat.round);
        seat.round++;
        reseat(seat);
        return next.row();
    }

    private void reseat(Seat seat) {
        if (seat.turn.isEmpty()) {
            seat.round = Math.max(seat.round, round);
        }
        seat.turn.ifPresent(seats::remove);
        seat.turn = seat.due.isEmpty() ? Optional.empty() : Optional.of(new Turn(seat.round, seat.due.first()));
        seat.turn.ifPresent(turn -> seats.put(turn, seat));
    }

    private static Optional<Rank> rank(RoastRow row) {
        return row.slot.map(slot -> new Rank(row.roast.priority(), slot, row));
    }
}
