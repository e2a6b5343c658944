package dev.roast.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How language models are asked, and what is done while they can't be. Each figure has a default, in {@link #defaults()}.
 *
 * @param firstPause the bound of the pause after a roast's first error; a pause is a random part of its bound
 * @param longestPause what that bound doubles up to, error by error
 * @param patience how long since its accept a roast waits while all models are out of order; then the house
 *     roaster writes it, or, if it is not to, the roast fails
 * @param openFor how long a model whose calls fail is left alone before one call tries it again
 * @param limits how much a model is asked, by its name; what is over that goes to the next model, or waits in the
 *     store
 */
public record ModelPolicy(
        Duration firstPause,
        Duration longestPause,
        Duration patience,
        Duration openFor,
        Map<String, ModelLimits> limits) {

    /** Refuses figures that contradict each other, and copies the limits. */
    public ModelPolicy {
        Objects.requireNonNull(limits, "limits");
        requirePositive("first pause", firstPause);
        requirePositive("time for which a failing model is left alone", openFor);
        if (patience.isNegative()) {
            throw new IllegalArgumentException("the patience is " + patience + ", give zero or more");
        }
        if (longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "the longest pause, " + longestPause + ", is shorter than the first, " + firstPause);
        }
        limits = Map.copyOf(limits);
    }

    private static void requirePositive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("the " + what + " is " + time + ", give more");
        }
    }

    /** Returns pauses of 1 s up to 1 min, a patience of 2 min, 30 s without a trial, and no limits. */
    public static ModelPolicy defaults() {
        return new ModelPolicy(
                Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofSeconds(30), Map.of());
    }

    /** Returns these figures with other pauses. */
    public ModelPolicy withPauses(Duration first, Duration longest) {
        return new ModelPolicy(first, longest, patience, openFor, limits);
    }

    /** Returns these figures with another patience. */
    public ModelPolicy withPatience(Duration time) {
        return new ModelPolicy(firstPause, longestPause, time, openFor, limits);
    }

    /** Returns these figures with another time for which a failing model is left alone. */
    public ModelPolicy withOpenFor(Duration time) {
        return new ModelPolicy(firstPause, longestPause, patience, time, limits);
    }

    /** Returns these figures with a model's limits. */
    public ModelPolicy withLimits(String model, ModelLimits some) {
        Map<String, ModelLimits> more = new HashMap<>(limits);
        more.put(model, some);
        return new ModelPolicy(firstPause, longestPause, patience, openFor, more);
    }

    /** Returns a model's limits; none if nothing was said of it. */
    public ModelLimits limitsOf(String model) {
        return limits.getOrDefault(model, ModelLimits.none());
    }
}
