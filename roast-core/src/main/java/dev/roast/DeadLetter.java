package dev.roast;

import dev.roast.model.AccountId;
import dev.roast.model.Failure;
import dev.roast.model.RoastId;
import dev.roast.port.StoredRoast;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A roast that failed although its document was not refused, as an operator sees it: nothing of the document.
 *
 * @param account whose
 * @param roast which
 * @param attempts how often it was tried
 * @param errors how many attempts ended by an error
 * @param crashes how many ended with their worker
 * @param endedAt when it failed
 * @param failure why
 */
public record DeadLetter(
        AccountId account,
        RoastId roast,
        int attempts,
        int errors,
        int crashes,
        Optional<Instant> endedAt,
        Optional<Failure> failure) {

    /** Requires all parts. */
    public DeadLetter {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(roast, "roast");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(failure, "failure");
    }

    static DeadLetter of(StoredRoast stored) {
        return new DeadLetter(
                stored.ref().account(),
                stored.ref().id(),
                stored.attempt(),
                stored.errors(),
                stored.crashes(),
                stored.endedAt(),
                stored.failure());
    }
}
