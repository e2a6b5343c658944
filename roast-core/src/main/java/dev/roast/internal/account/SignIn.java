package dev.roast.internal.account;

import dev.roast.internal.seam.Seam;
import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.PasswordChange;
import dev.roast.model.Session;
import dev.roast.model.SessionId;
import dev.roast.model.SessionToken;
import dev.roast.port.AccountRef;
import dev.roast.port.AuditEvent;
import dev.roast.port.AuditTrail;
import dev.roast.port.NewSession;
import dev.roast.port.PasswordHasher;
import dev.roast.port.SessionSelector;
import dev.roast.port.SessionStore;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets people in, knows them again by their token, and shows them out. */
public final class SignIn {
    private final Accounts accounts;
    private final Store store;
    private final SessionStore sessions;
    private final AuditTrail audit;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final SessionLimits limits;
    private final Tokens tokens;
    private final Supplier<UUID> ids;
    private final Supplier<String> decoyHash;
    private final EvenTime evenTime;

    /**
     * Makes one.
     *
     * @param accounts who there is
     * @param store for sessions and the audit trail
     * @param hasher for passwords
     * @param throttle how often passwords may be tried
     * @param limits how long sessions live
     * @param random for secrets
     * @param ids new identifiers
     * @param seam time, and waiting
     */
    public SignIn(
            Accounts accounts,
            Store store,
            PasswordHasher hasher,
            Throttle throttle,
            SessionLimits limits,
            SecureRandom random,
            Supplier<UUID> ids,
            Seam seam) {
        this.accounts = accounts;
        this.store = store;
        this.sessions = store.sessions();
        this.audit = store.audit();
        this.hasher = hasher;
        this.throttle = throttle;
        this.limits = limits;
        this.tokens = new Tokens(random);
        this.ids = ids;
        this.decoyHash = new Once<>(() -> hasher.hash(tokens.newSecret()));
        this.evenTime = new EvenTime(seam);
    }

    /**
     * Begins a session, if e-mail and password go together. An unknown address takes the same time as a wrong password: both
     * cost a hash, and what only one of them costs besides, a line in the audit trail, ends in the same step of time.
     */
    public Outcome logIn(String typed, String password, Client client) {
        Instant begun = evenTime.begin();
        Outcome outcome = tried(typed, password, client);
        if (outcome instanceof Refused) {
            evenTime.end(begun);
        }
        return outcome;
    }

    private Outcome tried(String typed, String password, Client client) {
        Optional<Email> email = Emails.parse(typed);
        Optional<StoredAccount> account = email.flatMap(
                        address -> store.accounts().find(new AccountRef.ByEmail(address)))
                .filter(found -> !found.erasing());
        if (email.isEmpty()) {
            return throttle.logInOfNobody(client).<Outcome>map(Throttled::new).orElseGet(Refused::new);
        }
        Throttle.Attempt attempt = throttle.logIn(email.get(), account.map(StoredAccount::id), client);
        if (!attempt.allowed()) {
            boolean worthALine = throttle.worthALine(email.get(), account.map(StoredAccount::id));
            account.filter(found -> worthALine)
                    .ifPresent(found -> audit.append(
                            found.id(),
                            new AuditEvent(
                                    AuditKind.LOGIN_THROTTLED,
                                    client.address(),
                                    attempt.decision().limit().name())));
            return new Throttled(attempt.decision().retryAfter());
        }
        return checked(account, password, client, attempt);
    }

    private Outcome checked(Optional<StoredAccount> account, String password, Client client, Throttle.Attempt attempt) {
        String hash = account.flatMap(StoredAccount::passwordHash).orElseGet(decoyHash);
        boolean right = hasher.matches(Passwords.normalise(password), hash);
        if (account.isEmpty()) {
            return new Refused();
        }
        if (!right) {
            audit.append(
                    account.get().id(), new AuditEvent(AuditKind.LOGIN_FAILED, client.address(), "wrong-password"));
            return new Refused();
        }
        throttle.succeeded(attempt);
        renewHash(account.get(), password, hash);
        return begin(account.get().id(), client);
    }

    private void renewHash(StoredAccount account, String password, String hash) {
        if (hasher.outdated(hash)) {
            String renewed = hasher.hash(Passwords.normalise(password));
            store.accounts().changePassword(account.id(), hash, renewed, Optional.empty());
        }
    }

    private Outcome begin(AccountId account, Client client) {
        SessionId id = new SessionId(ids.get());
        String secret = tokens.newSecret();
        NewSession session = new NewSession(account, id, Tokens.hash(secret), client, limits.idle(), limits.absolute());
        boolean begun = sessions.create(session, new AuditEvent(AuditKind.LOGIN_OK, client.address(), ""));
        return begun ? new LoggedIn(account, id, Tokens.token(id, secret)) : new Refused();
    }

    /** Knows someone again. Asked at every request. */
    public Optional<LoggedIn> authenticate(SessionToken token) {
        Optional<Tokens.Parts> parts = Tokens.parse(token);
        Optional<StoredSession> session = parts.flatMap(some ->
                sessions.find(some.id()).filter(found -> Tokens.same(found.secretHash(), Tokens.hash(some.secret()))));
        session.ifPresent(found -> sessions.touch(found.id()));
        return session.map(found -> new LoggedIn(found.account(), found.id(), token));
    }

    /** Lists living sessions, the newest first. */
    public List<Session> sessions(AccountId account, Optional<SessionId> current) {
        return sessions.list(account).stream()
                .map(stored -> new Session(
                        stored.id(),
                        stored.createdAt(),
                        stored.lastSeenAt(),
                        stored.expiresAt(),
                        stored.client(),
                        current.isPresent() && current.get().equals(stored.id())))
                .toList();
    }

    /** Ends sessions, and says in the audit trail who did. */
    public int end(SessionSelector which, AuditKind kind, String by) {
        return sessions.end(which, new AuditEvent(kind, "", by));
    }

    /** Changes the password and ends the other sessions. */
    public PasswordChange changePassword(
            AccountId account, Optional<SessionId> current, String old, String replacement, Client client) {
        Throttle.Attempt attempt = throttle.passwordChange(account);
        if (!attempt.allowed()) {
            return new PasswordChange.Throttled(attempt.decision().retryAfter());
        }
        PasswordChange change = accounts.changePassword(account, old, replacement, client);
        if (!(change instanceof PasswordChange.WrongPassword)) {
            throttle.succeeded(attempt);
        }
        if (change instanceof PasswordChange.Changed) {
            SessionSelector others = current.<SessionSelector>map(kept -> new SessionSelector.AllBut(account, kept))
                    .orElse(new SessionSelector.All(account));
            end(others, AuditKind.SESSION_ENDED, "password-change");
        }
        return change;
    }

    /** What became of a log-in. */
    public sealed interface Outcome {}

    /** E-mail and password do not go together. */
    public record Refused() implements Outcome {}

    /**
     * It was not tried.
     *
     * @param retryAfter when it would be
     */
    public record Throttled(Duration retryAfter) implements Outcome {}

    /**
     * Someone who is logged in.
     *
     * @param account who
     * @param session by which session
     * @param token what to show at the next request
     */
    public record LoggedIn(AccountId account, SessionId session, SessionToken token) implements Outcome {}
}
