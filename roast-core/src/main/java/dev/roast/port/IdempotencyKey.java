package dev.roast.port;

import java.time.Duration;
import java.util.Objects;

/**
 * What makes two submits one.
 *
 * @param key the client's word, unique within its account, 1 to 200 characters
 * @param digest a digest of everything that was asked for; the same key with another digest is a mistake
 * @param keep how long the key is remembered
 */
public record IdempotencyKey(String key, String digest, Duration keep) {
    private static final int LONGEST = 200;

    /** Checks the length. */
    public IdempotencyKey {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(keep, "keep");
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("an idempotency key has 1 to 200 characters, not " + key.length());
        }
    }
}
