package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.SessionId;
import java.time.Instant;
import java.util.Objects;

/**
 * A session as the store keeps it.
 *
 * @param account whose
 * @param id names it
 * @param secretHash the SHA-256 of its secret, in hexadecimal
 * @param client where it began
 * @param createdAt when it began, by the store's clock
 * @param lastSeenAt when {@link SessionStore#touch} last wrote
 * @param expiresAt when it ends by itself: the earlier of its idle and its absolute limit
 */
public record StoredSession(
        AccountId account,
        SessionId id,
        String secretHash,
        Client client,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    /** Requires all parts. */
    public StoredSession {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secretHash, "secretHash");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastSeenAt, "lastSeenAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Returns a text without hash and client. */
    @Override
    public String toString() {
        return "StoredSession[" + id + "]";
    }
}
