package dev.roast.redis;

import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.SessionId;
import dev.roast.port.NewSession;
import dev.roast.port.StoredSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.params.ZRangeParams;

/** The keys of the sessions and of the accounts' lists of them, and the scripts that change them. */
final class Sessions {
    /** What is left of an ended session outlives every repetition of its making. */
    private static final Duration KEPT_AFTER_END = Duration.ofHours(1);

    private static final ZRangeParams NEWEST_FIRST =
            ZRangeParams.zrangeParams(0, -1).rev();
    private static final Script CREATE = Script.named("session-create");
    private static final Script FIND = Script.named("session-find");
    private static final Script TOUCH = Script.named("session-touch");
    private static final Script END = Script.named("session-end");
    private static final Script INDEX = Script.named("session-index");

    private final RedisCalls calls;
    private final Keys keys;

    Sessions(RedisCalls calls, Keys keys) {
        this.calls = calls;
        this.keys = keys;
    }

    /** Whether there is anything of that id, ended or not. */
    boolean exists(SessionId id) {
        return calls.call(client -> client.exists(keys.session(id)));
    }

    void create(NewSession session) {
        String idle = Micros.text(session.idle());
        String absolute = Micros.text(session.absolute());
        calls.run(
                INDEX,
                List.of(keys.sessions(session.account())),
                List.of(session.id().toString(), absolute));
        Client from = session.client();
        List<String> row = List.of(
                session.account().toString(), session.secretHash(), from.address(), from.userAgent(), idle, absolute);
        calls.run(CREATE, List.of(keys.session(session.id())), row);
    }

    Optional<StoredSession> find(SessionId id) {
        List<Object> row = calls.list(FIND, List.of(keys.session(id)), List.of());
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(read(id, row.stream().map(String.class::cast).toList()));
    }

    private static StoredSession read(SessionId id, List<String> row) {
        return new StoredSession(
                AccountId.parse(row.get(0)),
                id,
                row.get(1),
                new Client(row.get(2), row.get(3)),
                Micros.instant(row.get(4)),
                Micros.instant(row.get(5)),
                Micros.instant(row.get(6)));
    }

    void touch(SessionId id) {
        calls.run(TOUCH, List.of(keys.session(id)), List.of());
    }

    /** Ends a session and takes it out of the list; returns whether it was living until now. */
    boolean end(AccountId account, SessionId id) {
        List<String> args = List.of(account.toString(), Long.toString(KEPT_AFTER_END.toMillis()));
        boolean ended = calls.count(END, List.of(keys.session(id)), args) == 1;
        calls.call(client -> client.zrem(keys.sessions(account), id.toString()));
        return ended;
    }

    /**
     * Drops an account's list, in which sessions that ended by themselves may still be. Only for one that gets no session any
     * more, as one that is being made is in the list before it can be found.
     */
    void forget(AccountId account) {
        calls.call(client -> client.del(keys.sessions(account)));
    }

    /** The living sessions, the newest first if all were given the same absolute limit. */
    Stream<StoredSession> living(AccountId account) {
        return calls.call(client -> client.zrange(keys.sessions(account), NEWEST_FIRST)).stream()
                .map(SessionId::parse)
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(session -> session.account().equals(account));
    }
}
