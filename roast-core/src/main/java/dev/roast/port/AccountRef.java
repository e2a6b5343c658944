package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Email;

/** The ways in which an account can be looked for. */
public sealed interface AccountRef {

    /** By Roast's own id. */
    record ById(AccountId id) implements AccountRef {}

    /** By the address of an account with a password. */
    record ByEmail(Email email) implements AccountRef {}

    /** By the host's name for it. */
    record ByExternalId(String externalId) implements AccountRef {}
}
