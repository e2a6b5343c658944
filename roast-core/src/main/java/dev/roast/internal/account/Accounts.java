package dev.roast.internal.account;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.PasswordChange;
import dev.roast.model.Registration;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.AccountRef;
import dev.roast.port.AccountStore;
import dev.roast.port.AuditEvent;
import dev.roast.port.PasswordHasher;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes accounts, finds them, and changes their passwords and tiers. */
public final class Accounts {
    private final AccountStore store;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final Tiers tiers;
    private final Supplier<UUID> ids;

    /**
     * Makes one.
     *
     * @param store who there is
     * @param hasher for passwords
     * @param throttle how many may be made from one address
     * @param tiers the lowest is a new account's
     * @param ids new identifiers
     */
    public Accounts(AccountStore store, PasswordHasher hasher, Throttle throttle, Tiers tiers, Supplier<UUID> ids) {
        this.store = store;
        this.hasher = hasher;
        this.throttle = throttle;
        this.tiers = tiers;
        this.ids = ids;
    }

    /** Makes an account with a password, in the lowest tier. */
    public Registration register(String email, String password, Client client) {
        Optional<Email> address = Emails.parse(email);
        if (address.isEmpty()) {
            return new Registration.Rejected("email", "That is no e-mail address; give one such as name@example.org.");
        }
        String normalised = Passwords.normalise(password);
        Optional<String> problem = Passwords.problem(normalised);
        if (problem.isPresent()) {
            return new Registration.Rejected("password", problem.get());
        }
        if (normalised.equalsIgnoreCase(address.get().value())) {
            return new Registration.Rejected("password", "The password is the e-mail address; choose another.");
        }
        Optional<Duration> wait = throttle.registration(client);
        return wait.isPresent()
                ? new Registration.Throttled(wait.get())
                : create(address.get(), hasher.hash(normalised), client);
    }

    private Registration create(Email email, String hash, Client client) {
        AccountId id = new AccountId(ids.get());
        StoredAccount account = newAccount(
                id, new Identity.ByPassword(email, hash), tiers.lowest().name());
        boolean made = store.create(account, new AuditEvent(AuditKind.REGISTERED, client.address(), ""));
        return made ? new Registration.Registered(id) : new Registration.EmailTaken();
    }

    /**
     * Finds the account that the host means, and makes it at the first time. The tier is the host's to say, each time.
     *
     * @return the account, or empty if it is being erased
     */
    public Optional<AccountId> hosted(String externalId, Tier tier) {
        Optional<StoredAccount> known = store.find(new AccountRef.ByExternalId(externalId));
        if (known.isEmpty()) {
            AccountId id = new AccountId(ids.get());
            StoredAccount account = newAccount(id, new Identity.ByHost(externalId), tier.name());
            if (store.create(account, new AuditEvent(AuditKind.REGISTERED, "", "host"))) {
                return Optional.of(id);
            }
            known = store.find(new AccountRef.ByExternalId(externalId));
        }
        return known.filter(account -> !account.erasing())
                .filter(account -> account.tier().equals(tier.name()) || changeTier(account.id(), tier))
                .map(StoredAccount::id);
    }

    /** Changes a tier. Returns false if there is no such account. */
    public boolean changeTier(AccountId account, Tier tier) {
        return store.changeTier(account, tier.name(), new AuditEvent(AuditKind.TIER_CHANGED, "", tier.name()));
    }

    /** Returns the tier by which an account is treated now; one that is not configured any more counts as the lowest. */
    public Optional<Tier> tier(AccountId account) {
        return find(account).map(found -> tiers.find(found.tier()).orElseGet(tiers::lowest));
    }

    /** Finds an account that is not being erased. */
    public Optional<StoredAccount> find(AccountId account) {
        return store.find(new AccountRef.ById(account)).filter(found -> !found.erasing());
    }

    /** Changes the password, if the old one is given. The caller ends the other sessions. */
    PasswordChange changePassword(AccountId account, String old, String replacement, Client client) {
        String normalised = Passwords.normalise(replacement);
        Optional<String> problem = Passwords.problem(normalised);
        if (problem.isPresent()) {
            return new PasswordChange.Rejected(problem.get());
        }
        Optional<String> hash = find(account).flatMap(StoredAccount::passwordHash);
        if (hash.isEmpty() || !hasher.matches(Passwords.normalise(old), hash.get())) {
            return new PasswordChange.WrongPassword();
        }
        AuditEvent event = new AuditEvent(AuditKind.PASSWORD_CHANGED, client.address(), "");
        boolean changed = store.changePassword(account, hash.get(), hasher.hash(normalised), Optional.of(event));
        return changed ? new PasswordChange.Changed() : new PasswordChange.WrongPassword();
    }

    private static StoredAccount newAccount(AccountId id, Identity identity, String tier) {
        return new StoredAccount(id, identity, tier, Instant.EPOCH, false);
    }
}
