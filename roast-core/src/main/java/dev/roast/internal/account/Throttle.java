package dev.roast.internal.account;

import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often passwords may be tried. Three things are counted: tries at one account from one address, tries at one account
 * from anywhere, and tries from one address. The first is the narrowest by far, so that who tries from one address is
 * stopped long before the account is, and its owner gets in elsewhere. Each has several windows: the more tries, the
 * longer the wait. Tries that succeed are given back.
 */
public final class Throttle {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final List<Limit> PAIR = List.of(
            limit("pair", 5, MINUTE), limit("pair", 10, QUARTER), limit("pair", 20, HOUR), limit("pair", 50, DAY));
    private static final List<Limit> ACCOUNT = List.of(limit("account", 100, QUARTER), limit("account", 1_000, DAY));
    private static final List<Limit> ADDRESS = List.of(limit("address", 60, MINUTE), limit("address", 600, HOUR));
    private static final List<Limit> REGISTRATIONS =
            List.of(limit("registration", 30, MINUTE), limit("registration", 120, HOUR));
    private static final List<Limit> CHANGES = List.of(limit("password", 10, QUARTER), limit("password", 50, DAY));
    private static final List<Limit> EXPORTS = List.of(limit("export", 5, QUARTER), limit("export", 20, DAY));
    private static final List<Limit> LINES = List.of(limit("line", 1, MINUTE));

    private final RateLimiter limiter;

    /**
     * Makes one.
     *
     * @param limiter counts over all nodes, or on this one while that can't be
     */
    public Throttle(RateLimiter limiter) {
        this.limiter = limiter;
    }

    private static Limit limit(String name, long amount, Duration window) {
        return new Limit(name, amount, window);
    }

    /** A try to log in, that counts unless it succeeds. */
    Attempt logIn(Email email, Optional<AccountId> account, Client client) {
        // the address in clear stays out of the counters, whether or not there is such an account
        String who = Tokens.hash(email.value());
        Optional<String> from = Addresses.subject(client.address());
        List<Take> takes = new ArrayList<>();
        from.ifPresent(address -> takes.add(new Take("login:" + who + ":" + address, account, PAIR, 1)));
        takes.add(new Take("login:" + who, account, ACCOUNT, 1));
        from.map(Throttle::logInFrom).ifPresent(takes::add);
        return new Attempt(limiter.take(takes), takes);
    }

    /** Counts a try with what is no e-mail address, which no account can have. Returns when there may be one, if not now. */
    Optional<Duration> logInOfNobody(Client client) {
        return waiting(Addresses.subject(client.address()).map(Throttle::logInFrom));
    }

    private static Take logInFrom(String address) {
        return new Take("login-from:" + address, Optional.empty(), ADDRESS, 1);
    }

    /** A try to change a password, that counts unless it succeeds: a stolen session is no place to guess. */
    Attempt passwordChange(AccountId account) {
        List<Take> takes = List.of(new Take("password:" + account, Optional.of(account), CHANGES, 1));
        return new Attempt(limiter.take(takes), takes);
    }

    /** Counts a registration. Returns when there may be one, if not now. */
    Optional<Duration> registration(Client client) {
        return waiting(Addresses.subject(client.address())
                .map(address -> new Take("register:" + address, Optional.empty(), REGISTRATIONS, 1)));
    }

    /** Counts an export: it reads every file. Returns when there may be one, if not now. */
    Optional<Duration> export(AccountId account) {
        return waiting(Optional.of(new Take("export:" + account, Optional.of(account), EXPORTS, 1)));
    }

    private Optional<Duration> waiting(Optional<Take> take) {
        return take.map(one -> limiter.take(List.of(one)))
                .filter(decision -> !decision.allowed())
                .map(Decision::retryAfter);
    }

    /**
     * Whether another line of the audit trail may tell of it: who hammers at an account does not fill its trail. Asked
     * whether or not there is such an account, so that the time does not tell.
     */
    boolean worthALine(Email email, Optional<AccountId> account) {
        return limiter.take(List.of(new Take("throttled:" + Tokens.hash(email.value()), account, LINES, 1)))
                .allowed();
    }

    void succeeded(Attempt attempt) {
        attempt.takes().forEach(limiter::giveBack);
    }

    /**
     * A try.
     *
     * @param decision whether it may be
     * @param takes what it has taken, if so
     */
    record Attempt(Decision decision, List<Take> takes) {
        boolean allowed() {
            return decision.allowed();
        }
    }
}
