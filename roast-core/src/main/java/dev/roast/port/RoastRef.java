package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.RoastId;
import java.util.Objects;

/**
 * A roast's whole key: account and id, as no primary key goes without the account.
 *
 * @param account whose
 * @param id which
 */
public record RoastRef(AccountId account, RoastId id) {

    /** Requires both. */
    public RoastRef {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(id, "id");
    }
}
