package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Email;
import java.util.Objects;
import java.util.Optional;

/** The ways in which an account can be looked for. */
public sealed interface AccountRef {

    /** By Roast's own id. */
    record ById(AccountId id) implements AccountRef {}

    /** By the address of an account with a password. */
    record ByEmail(Email email) implements AccountRef {}

    /** By the host's name for it. */
    record ByExternalId(String externalId) implements AccountRef {}

    /**
     * The next of those whose erasure has begun and not ended, in an order that is the store's own: for sweepers, which go
     * on with what broke off.
     *
     * @param after the one found before; empty for the first
     */
    record Erasing(Optional<AccountId> after) implements AccountRef {
        /** Requires it. */
        public Erasing {
            Objects.requireNonNull(after, "after");
        }
    }
}
