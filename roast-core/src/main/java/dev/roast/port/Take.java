package dev.roast.port;

import dev.roast.model.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of the {@link RateLimiter} about one subject.
 *
 * @param subject who or what is limited, such as {@code submit:} and an account's id; never an e-mail address in clear
 * @param account whose, so that it can be forgotten with the account; empty if no account's
 * @param limits all must let it through
 * @param amount how much is taken, at least 1
 */
public record Take(String subject, Optional<AccountId> account, List<Limit> limits, long amount) {

    /** Copies the limits. */
    public Take {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(account, "account");
        limits = List.copyOf(limits);
        if (limits.isEmpty() || amount < 1) {
            throw new IllegalArgumentException("a take has a limit and an amount of at least 1, not " + amount);
        }
    }
}
