package dev.roast.internal.account;

import dev.roast.model.SessionId;
import dev.roast.model.SessionToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Session tokens: the id in clear, a dot, and a secret of 256 bits of which only the SHA-256 is kept. */
final class Tokens {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random;

    Tokens(SecureRandom random) {
        this.random = random;
    }

    /** A new secret. */
    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static SessionToken token(SessionId id, String secret) {
        return new SessionToken(id + "." + secret);
    }

    /** Takes a token apart; empty if it has not the form of one. */
    static Optional<Parts> parse(SessionToken token) {
        int dot = token.value().indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Parts(
                    SessionId.parse(token.value().substring(0, dot)),
                    token.value().substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Compares hashes in a time that does not tell where they differ. */
    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    record Parts(SessionId id, String secret) {
        @Override
        public String toString() {
            return "Parts[hidden]";
        }
    }
}
