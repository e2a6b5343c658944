package dev.roast.example.web;

import dev.roast.model.FileKey;
import dev.roast.port.GrantRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Grants to send one file, as text in an address. Each names what may be sent, exactly, and until when, and is signed with
 * HMAC-SHA-256 by a key that is new at each start.
 */
final class UploadGrants {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;
    private final Clock clock;

    UploadGrants(SecureRandom random, Clock clock) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
        this.clock = clock;
    }

    /**
     * What may be sent.
     *
     * @param key where to
     * @param length exactly so many bytes
     * @param sha256 exactly this digest
     * @param contentType exactly this type
     */
    record Claim(FileKey key, long length, String sha256, String contentType) {}

    String sign(GrantRequest request) {
        Instant until = clock.instant().plus(request.lifetime());
        byte[] claim = String.join(
                        SEPARATOR,
                        request.key().value(),
                        String.valueOf(request.length()),
                        request.sha256(),
                        request.contentType(),
                        String.valueOf(until.getEpochSecond()))
                .getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(claim) + "." + ENCODER.encodeToString(mac(claim));
    }

    /** Returns what may be sent, or empty if this is no grant, or its time is over. */
    Optional<Claim> verify(String grant) {
        String[] halves = grant.split("\\.", -1);
        if (halves.length != 2) {
            return Optional.empty();
        }
        byte[] claim = decode(halves[0]);
        if (!MessageDigest.isEqual(mac(claim), decode(halves[1]))) {
            return Optional.empty();
        }
        List<String> parts = List.of(new String(claim, StandardCharsets.UTF_8).split(SEPARATOR, PARTS));
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts.get(4)));
        return clock.instant().isAfter(until)
                ? Optional.empty()
                : Optional.of(
                        new Claim(new FileKey(parts.get(0)), Long.parseLong(parts.get(1)), parts.get(2), parts.get(3)));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // a text that is not Base64 is no grant
            return new byte[0];
        }
    }

    private byte[] mac(byte[] claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(claim);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
