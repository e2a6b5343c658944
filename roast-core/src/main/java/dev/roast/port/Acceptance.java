package dev.roast.port;

import dev.roast.model.RoastId;
import java.time.Duration;

/** What became of a {@link RoastIntake#accept}. All but the first two changed nothing. */
public sealed interface Acceptance {

    /** It is queued, its quota is used, its file adopted; or an earlier call with the same roast id did that. */
    record Accepted(RoastId id) implements Acceptance {}

    /** The idempotency key is known, with the same digest: this is the roast of the first time. */
    record Replayed(RoastId id) implements Acceptance {}

    /** The idempotency key is known, with another digest. */
    record KeyReused() implements Acceptance {}

    /**
     * A quota is used up. If both are, it is the month's, as it is new last.
     *
     * @param perMonth whether it is the month's; else it is the day's
     * @param limit how much there was
     * @param resetsIn until there is more
     */
    record QuotaSpent(boolean perMonth, int limit, Duration resetsIn) implements Acceptance {}

    /**
     * Too many roasts are queued and running.
     *
     * @param limit how many may be
     */
    record TooManyInFlight(int limit) implements Acceptance {}

    /** The resume was announced, and its file can't be adopted: its time has passed or it is being removed. */
    record UploadNotReady() implements Acceptance {}

    /** The account has no such resume. */
    record ResumeGone() implements Acceptance {}

    /** The account is being erased, or is gone. */
    record AccountGone() implements Acceptance {}
}
