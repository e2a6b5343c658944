package dev.roast.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One log-in of one account, as its owner sees it in the list.
 *
 * @param id names it
 * @param createdAt when it began
 * @param lastSeenAt when it was last used, to the minute
 * @param expiresAt when it ends by itself at the latest
 * @param client where it began
 * @param current whether it is the one that asks
 */
public record Session(
        SessionId id, Instant createdAt, Instant lastSeenAt, Instant expiresAt, Client client, boolean current) {

    /** Requires all parts. */
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastSeenAt, "lastSeenAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(client, "client");
    }
}
