package dev.roast.internal.pdf.child;

import java.time.Duration;
import java.util.Optional;

/**
 * Says when one document has had its time of a child. Time passes by looks, so that a machine that was stopped, as a
 * laptop is, counts for nothing. For one thread.
 */
final class Patience {
    /** How often is looked at the processor time. */
    static final Duration LOOK = Duration.ofMillis(100);

    /**
     * A Java that waits takes a thousandth of a processor. One that gets less than this between two standstills' length on
     * a busy machine shares each processor with two hundred others.
     */
    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(100);

    private final ChildLimits limits;
    private final Duration start;
    private Duration waited = Duration.ZERO;
    private Duration still = Duration.ZERO;
    private Duration lastMoved;

    Patience(ChildLimits limits, Duration processorTime) {
        this.limits = limits;
        this.start = processorTime;
        this.lastMoved = processorTime;
    }

    /**
     * To be called each {@link #LOOK}.
     *
     * @param processorTime that the child has taken since it was started
     */
    <T> Optional<Outcome<T>> look(Duration processorTime) {
        waited = waited.plus(LOOK);
        still = still.plus(LOOK);
        if (processorTime.minus(lastMoved).compareTo(NEXT_TO_NOTHING) >= 0) {
            lastMoved = processorTime;
            still = Duration.ZERO;
        }
        if (processorTime.minus(start).compareTo(limits.processorTime()) > 0) {
            return Optional.of(new Outcome.TookTooLong<>(inWords(limits.processorTime()) + " of processor time"));
        }
        if (still.compareTo(limits.standstill()) >= 0) {
            return Optional.of(new Outcome.TookTooLong<>(inWords(limits.standstill())));
        }
        return waited.compareTo(limits.wallClock()) >= 0 ? Optional.of(new Outcome.Starved<>()) : Optional.empty();
    }

    private static String inWords(Duration limit) {
        return limit.toMillis() / 1_000.0 + " s";
    }
}
