package dev.roast.internal.roast;

import dev.roast.internal.roast.GuardedModel.TurnedAway;
import dev.roast.internal.roast.GuardedModel.Why;
import dev.roast.port.Claimed;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * For how long a roast waits when no model could be asked. For a model that is out of order: while the roast is young. For
 * one that has only been asked too much for now: longer, as it will be free. In both cases only so often that the attempts
 * do not run out on waiting.
 *
 * @param longest how long since its accept a roast waits for models that are out of order
 */
record Patience(Duration longest) {
    /** Well under the last stop of {@link dev.roast.port.RoastWork#MAX_ATTEMPTS}. */
    private static final int MOST_ATTEMPTS = 12;
    /** One wait is at least this part of all waiting. */
    private static final int PARTS = 8;

    /** Returns how long to wait, or empty if that was long enough. */
    Optional<Verdict.Wait> wait(Claimed claimed, List<TurnedAway> away) {
        if (away.isEmpty() || claimed.attempt().attempt() > MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration soonest = away.stream()
                .map(TurnedAway::delay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return away.stream().anyMatch(one -> one.why() != Why.CIRCUIT_OPEN)
                ? Optional.of(new Verdict.Wait(soonest))
                : whileYoung(claimed.age(), soonest);
    }

    private Optional<Verdict.Wait> whileYoung(Duration age, Duration soonest) {
        Duration left = longest.minus(age);
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        Duration least = longest.dividedBy(PARTS);
        Duration wait = soonest.compareTo(least) > 0 ? soonest : least;
        return Optional.of(new Verdict.Wait(wait.compareTo(left) < 0 ? wait : left));
    }
}
