package dev.roast.internal.worker;

import java.time.Duration;

/**
 * The figures of a worker process.
 *
 * @param slots how many roasts at once; zero on a process that only sweeps
 * @param lease how long it counts as living after a beat
 * @param beat between two beats
 * @param sweep between two sweeps
 * @param deadline how long one attempt may take
 * @param drain how long running roasts may go on after a stop
 */
public record WorkerSettings(
        int slots, Duration lease, Duration beat, Duration sweep, Duration deadline, Duration drain) {

    /** How long a hint is leased between take and claim. */
    static final Duration HINT_LEASE = Duration.ofSeconds(5);

    /** How long to wait for a hint, and between two looks into the store while there is no queue. */
    static final Duration POLL = Duration.ofSeconds(1);

    /** How long few free slots wait for more, so that one claim fills them: nothing beside the time that a roast takes. */
    static final Duration GATHER = Duration.ofMillis(5);

    /** Hints that should have been taken by now are offered again. */
    static final Duration OVERDUE = Duration.ofSeconds(10);

    private static final Duration PAY_MARGIN = Duration.ofSeconds(2);

    /** Refuses figures that contradict each other. */
    public WorkerSettings {
        if (slots < 0) {
            throw new IllegalArgumentException("concurrency is " + slots + ", give 0 or more");
        }
        if (beat.multipliedBy(3).compareTo(lease) > 0) {
            throw new IllegalArgumentException(
                    "a lease of " + lease + " is too short for a beat of " + beat + ": give at least three beats");
        }
    }

    /** Returns eight slots, lease 8 s, beat 2 s, sweep 1 s, deadline 5 min, drain 25 s. */
    public static WorkerSettings defaults() {
        return new WorkerSettings(
                8,
                Duration.ofSeconds(8),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(25));
    }

    /** Returns these figures with other slots. */
    public WorkerSettings withSlots(int roasts) {
        return new WorkerSettings(roasts, lease, beat, sweep, deadline, drain);
    }

    /** Returns these figures with another drain time. */
    public WorkerSettings withDrain(Duration time) {
        return new WorkerSettings(slots, lease, beat, sweep, deadline, time);
    }

    /** Returns these figures with another deadline. */
    public WorkerSettings withDeadline(Duration time) {
        return new WorkerSettings(slots, lease, beat, sweep, time, drain);
    }

    /** How old the last confirmed beat may be for a paid step to begin. */
    Duration payLimit() {
        Duration quarter = lease.dividedBy(4);
        return lease.minus(quarter.compareTo(PAY_MARGIN) < 0 ? quarter : PAY_MARGIN);
    }
}
