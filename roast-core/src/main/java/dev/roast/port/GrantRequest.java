package dev.roast.port;

import dev.roast.model.FileKey;
import java.time.Duration;
import java.util.Objects;

/**
 * That someone else be allowed to write one object, once, just so.
 *
 * @param key which
 * @param length exactly so many bytes
 * @param contentType exactly this type
 * @param sha256 exactly this digest, in lower-case hexadecimal
 * @param lifetime for how long
 */
public record GrantRequest(FileKey key, long length, String contentType, String sha256, Duration lifetime) {

    /** Requires all parts. */
    public GrantRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(lifetime, "lifetime");
    }
}
