package dev.roast.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryStore;
import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.SessionId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.NewSession;
import dev.roast.port.RateLimiter;
import dev.roast.port.SessionSelector;
import dev.roast.port.SessionStore;
import dev.roast.port.Store;
import dev.roast.port.Take;
import dev.roast.testkit.MutableClock;
import dev.roast.testkit.StoreFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** What is left in Redis, and for how long. */
@ExtendWith(TestServices.class)
class RedisKeysTest {
    private static final Limit MINUTE = new Limit("minute", 5, Duration.ofMinutes(1));
    private static final Limit HOUR = new Limit("hour", 50, Duration.ofHours(1));

    private final Store store = MemoryStore.using(MutableClock.create());
    private final AccountId account = new StoreFixture(store).account();
    private final OwnKeys keys;
    private final UnifiedJedis client;
    private final Redis redis;
    private final RateLimiter limiter;
    private final SessionStore sessions;

    RedisKeysTest(TestRedis server) {
        client = RedisClient.create(server.url());
        keys = OwnKeys.behind(client, server.prefix());
        redis = keys.redis();
        limiter = redis.rateLimiter();
        sessions = redis.sessions(store);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void countersGoWhenTheirLongestWindowHasPassed() {
        limiter.take(List.of(take("a", MINUTE, HOUR)));
        limiter.take(List.of(take("b", MINUTE)));
        limiter.take(List.of(new Take("c", Optional.empty(), List.of(MINUTE), 1)));

        assertThat(liveFor("limits:{" + account + "}:a")).isEqualTo(HOUR.window());
        assertThat(liveFor("limits:{" + account + "}:b")).isEqualTo(MINUTE.window());
        assertThat(liveFor("limit:{c}")).isEqualTo(MINUTE.window());
        assertThat(liveFor("limits:{" + account + "}")).isEqualTo(HOUR.window());
    }

    @Test
    void whatIsOldIsDroppedFromACounterThatIsUsedOn() {
        for (int i = 0; i < 20; i++) {
            redis.shiftTime(MINUTE.window().dividedBy(2));
            limiter.take(List.of(take("a", MINUTE)));
        }

        assertThat(client.zcard(keys.prefix() + "limits:{" + account + "}:a")).isLessThanOrEqualTo(2);
    }

    @Test
    void refusalsAndLooksWriteNothing() {
        limiter.peek(take("a", MINUTE));
        limiter.take(List.of(new Take("b", Optional.of(account), List.of(MINUTE), 6)));

        assertThat(keys.all()).isEmpty();
    }

    @Test
    void whatIsTakenBackBetweenOthersIsAsIfItHadNeverBeen() {
        Take busy = new Take("busy", Optional.empty(), List.of(MINUTE), 1);
        Take full = new Take("full", Optional.empty(), List.of(new Limit("one", 1, Duration.ofMinutes(1))), 1);
        limiter.take(List.of(full));
        IntStream.range(0, 400).parallel().forEach(i -> {
            limiter.take(List.of(busy, full));
            limiter.peek(busy);
        });

        Decision after = limiter.take(List.of(busy));
        assertThat(after.allowed()).isTrue();
        assertThat(after.remaining()).isEqualTo(4);
    }

    @Test
    void sessionGoesWithItsIdleLimitAndItsListWithTheAbsoluteOne() {
        SessionId id = create();

        assertThat(liveFor("session:{" + id + "}")).isEqualTo(Duration.ofHours(1));
        assertThat(liveFor("sessions:{" + account + "}")).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void endedSessionLeavesNothingPersonalAndGoesSoon() {
        SessionId id = create();
        sessions.end(new SessionSelector.One(account, id), StoreFixture.event(AuditKind.SESSION_ENDED));

        assertThat(client.hgetAll(keys.prefix() + "session:{" + id + "}")).containsOnlyKeys("ended");
        assertThat(liveFor("session:{" + id + "}")).isEqualTo(Duration.ofHours(1));
        assertThat(keys.all()).containsExactly(keys.prefix() + "session:{" + id + "}");
    }

    @Test
    void erasedAccountLeavesNoKeyThatTellsOfItThoughASessionHadEndedByItself() {
        create();
        redis.shiftTime(Duration.ofHours(2));
        create();
        store.accounts().markErasing(account);

        sessions.end(new SessionSelector.All(account), StoreFixture.event(AuditKind.SESSION_ENDED));

        assertThat(keys.all()).allSatisfy(key -> assertThat(key).doesNotContain(account.toString()));
    }

    @Test
    void lateRepetitionOfItsMakingDoesNotReviveAnEndedSession() {
        SessionId id = create();
        sessions.end(new SessionSelector.All(account), StoreFixture.event(AuditKind.SESSION_ENDED));
        sessions.create(session(id), StoreFixture.event(AuditKind.LOGIN_OK));

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void endedSessionIsRefusedToAnotherProcessOnItsNextRequest() {
        SessionStore elsewhere = keys.redis().sessions(store);
        for (int i = 0; i < 50; i++) {
            SessionId id = create();
            assertThat(elsewhere.find(id)).isPresent();
            sessions.end(new SessionSelector.One(account, id), StoreFixture.event(AuditKind.SESSION_ENDED));
            assertThat(elsewhere.find(id)).isEmpty();
        }
    }

    private SessionId create() {
        SessionId id = new SessionId(UUID.randomUUID());
        assertThat(sessions.create(session(id), StoreFixture.event(AuditKind.LOGIN_OK)))
                .isTrue();
        return id;
    }

    private NewSession session(SessionId id) {
        Client from = new Client("192.0.2.7", "Firefox");
        return new NewSession(account, id, "c0ffee", from, Duration.ofHours(1), Duration.ofHours(8));
    }

    private Take take(String subject, Limit... limits) {
        return new Take(subject, Optional.of(account), List.of(limits), 1);
    }

    /** To the second, rounded up. */
    private Duration liveFor(String key) {
        return Duration.ofSeconds((client.pttl(keys.prefix() + key) + 998) / 1_000);
    }
}
