package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Email;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An account as the store keeps it. {@link #toString()} shows the id and the tier only.
 *
 * @param id names it
 * @param identity how its owner is known
 * @param tier the name of its tier
 * @param createdAt when it was made, by the store's clock; what is given to {@code create} is ignored
 * @param erasing whether its erasure has begun
 */
public record StoredAccount(AccountId id, Identity identity, String tier, Instant createdAt, boolean erasing) {

    /** Requires all parts. */
    public StoredAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Returns the hash of the password; empty if the host authenticates. */
    public Optional<String> passwordHash() {
        return identity instanceof Identity.ByPassword own ? Optional.of(own.passwordHash()) : Optional.empty();
    }

    /** Returns a text without identity. */
    @Override
    public String toString() {
        return "StoredAccount[" + id + ", " + tier + "]";
    }

    /** How the owner of an account is known: by an own password, or by the host application. */
    public sealed interface Identity {

        /**
         * Roast authenticates.
         *
         * @param email unique among all accounts
         * @param passwordHash with algorithm, parameters and salt
         */
        record ByPassword(Email email, String passwordHash) implements Identity {
            /** Requires both. */
            public ByPassword {
                Objects.requireNonNull(email, "email");
                Objects.requireNonNull(passwordHash, "passwordHash");
            }

            /** Returns a text that shows neither. */
            @Override
            public String toString() {
                return "ByPassword[hidden]";
            }
        }

        /**
         * The host application authenticates.
         *
         * @param externalId the host's own name for the account, unique among all accounts, 1 to 200 characters
         */
        record ByHost(String externalId) implements Identity {
            private static final int LONGEST = 200;

            /** Checks the length. */
            public ByHost {
                if (externalId.isBlank() || externalId.length() > LONGEST) {
                    throw new IllegalArgumentException("an external id has 1 to 200 characters");
                }
            }

            /** Returns a text that does not show it. */
            @Override
            public String toString() {
                return "ByHost[hidden]";
            }
        }
    }
}
