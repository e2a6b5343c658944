package dev.roast.port;

import java.time.Duration;

/** What became of a {@link RoastIntake#replay}. */
public sealed interface Replay {

    /** It is queued once more, charged anew, its counters at zero. */
    record Replayed() implements Replay {}

    /**
     * A quota is used up; nothing changed.
     *
     * @param perMonth whether it is the month's; else it is the day's
     * @param limit how much there was
     * @param resetsIn until there is more
     */
    record QuotaSpent(boolean perMonth, int limit, Duration resetsIn) implements Replay {}

    /**
     * It is no dead letter: it has not failed, its document was refused, it is unknown, or its account is being erased.
     * Also the answer to a repeated replay, as the roast is queued then.
     */
    record NotDead() implements Replay {}
}
