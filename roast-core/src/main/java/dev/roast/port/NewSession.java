package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.SessionId;
import java.time.Duration;
import java.util.Objects;

/**
 * A session to be made.
 *
 * @param account whose
 * @param id new
 * @param secretHash the SHA-256 of its secret, in hexadecimal
 * @param client where it begins
 * @param idle how long it lives without being used
 * @param absolute how long it lives at most
 */
public record NewSession(
        AccountId account, SessionId id, String secretHash, Client client, Duration idle, Duration absolute) {

    /** Requires all parts, and limits above zero. */
    public NewSession {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secretHash, "secretHash");
        Objects.requireNonNull(client, "client");
        if (idle.isZero() || idle.isNegative() || absolute.isZero() || absolute.isNegative()) {
            throw new IllegalArgumentException(
                    "a session lives longer than nothing; idle " + idle + ", absolute " + absolute);
        }
    }

    /** Returns a text without hash and client. */
    @Override
    public String toString() {
        return "NewSession[" + id + "]";
    }
}
