package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.SessionId;
import dev.roast.port.NewSession;
import dev.roast.port.SessionSelector;
import dev.roast.port.SessionStore;
import dev.roast.port.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link SessionStore} promises. Extended within {@link StoreContract}, and by sessions that live elsewhere, which
 * are put into any store with {@link dev.roast.port.Store#withSessions}.
 */
public abstract class SessionStoreContract extends StorePartContract {
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration ABSOLUTE = Duration.ofHours(3);
    private static final Client LAPTOP = new Client("192.0.2.7", "Firefox");

    private AccountId account;

    /** For tests that extend this. */
    protected SessionStoreContract() {}

    @BeforeEach
    final void register() {
        account = given.account();
    }

    @Test
    void createdSessionIsFoundAsItWasMade() {
        SessionId id = newId();
        assertThat(create(account, id)).isTrue();

        StoredSession found = store.sessions().find(id).orElseThrow();
        assertThat(found.account()).isEqualTo(account);
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.secretHash()).isEqualTo("c0ffee");
        assertThat(found.client()).isEqualTo(LAPTOP);
        assertThat(found.lastSeenAt()).isEqualTo(found.createdAt());
        assertThat(Duration.between(found.createdAt(), found.expiresAt())).isEqualTo(IDLE);
    }

    @Test
    void createWritesTheEvent() {
        create(account);

        assertThat(events(account, AuditKind.LOGIN_OK)).isEqualTo(1);
    }

    @Test
    void repeatedCreateAnswersTrueAndWritesNoSecondEvent() {
        SessionId id = create(account);

        assertThat(create(account, id)).isTrue();
        assertThat(store.sessions().list(account)).hasSize(1);
        assertThat(events(account, AuditKind.LOGIN_OK)).isEqualTo(1);
    }

    @Test
    void erasingOrGoneAccountGetsNoSession() {
        store.accounts().markErasing(account);
        SessionId id = newId();

        assertThat(create(account, id)).isFalse();
        assertThat(create(new AccountId(UUID.randomUUID()), id)).isFalse();
        assertThat(store.sessions().find(id)).isEmpty();
    }

    @Test
    void unknownSessionIsNotFound() {
        assertThat(store.sessions().find(newId())).isEmpty();
    }

    @Test
    void sessionEndsWhenItIsIdleForTooLong() {
        SessionId id = create(account);
        advance(IDLE.minus(SLACK));
        assertThat(store.sessions().find(id)).isPresent();

        advance(SLACK);
        assertThat(store.sessions().find(id)).isEmpty();
        assertThat(store.sessions().list(account)).isEmpty();
    }

    @Test
    void touchMovesTheIdleLimit() {
        SessionId id = create(account);
        advance(IDLE.minus(SLACK));
        store.sessions().touch(id);
        advance(IDLE.minus(SLACK));

        assertThat(store.sessions().find(id)).isPresent();
    }

    @Test
    void noTouchMovesTheAbsoluteLimit() {
        SessionId id = create(account);
        Duration step = Duration.ofMinutes(30);
        for (Duration age = step; age.compareTo(ABSOLUTE) < 0; age = age.plus(step)) {
            advance(step);
            store.sessions().touch(id);
            assertThat(store.sessions().find(id)).as("after " + age).isPresent();
        }
        StoredSession last = store.sessions().find(id).orElseThrow();
        assertThat(Duration.between(last.createdAt(), last.expiresAt())).isEqualTo(ABSOLUTE);

        advance(step);
        assertThat(store.sessions().find(id)).isEmpty();
    }

    @Test
    void touchWritesAtMostOnceAMinute() {
        SessionId id = create(account);
        Instant created = store.sessions().find(id).orElseThrow().createdAt();
        advance(Duration.ofSeconds(30));
        store.sessions().touch(id);
        assertThat(store.sessions().find(id).orElseThrow().lastSeenAt()).isEqualTo(created);

        advance(Duration.ofSeconds(31));
        store.sessions().touch(id);
        assertThat(store.sessions().find(id).orElseThrow().lastSeenAt())
                .isBetween(created.plusSeconds(61), created.plusSeconds(61).plus(SLACK));
    }

    @Test
    void touchRevivesNoEndedSessionAndMakesNone() {
        SessionId ended = create(account);
        SessionId idle = create(account);
        SessionId unknown = newId();
        end(new SessionSelector.One(account, ended));
        advance(IDLE.plusSeconds(1));
        store.sessions().touch(ended);
        store.sessions().touch(idle);
        store.sessions().touch(unknown);

        assertThat(store.sessions().find(ended)).isEmpty();
        assertThat(store.sessions().find(idle)).isEmpty();
        assertThat(store.sessions().find(unknown)).isEmpty();
    }

    @Test
    void livingSessionsOfTheAccountAreListedTheNewestFirst() {
        SessionId first = create(account);
        advance(Duration.ofSeconds(1));
        SessionId ended = create(account);
        advance(Duration.ofSeconds(1));
        SessionId last = create(account);
        create(given.account());
        end(new SessionSelector.One(account, ended));

        assertThat(store.sessions().list(account)).extracting(StoredSession::id).containsExactly(last, first);
    }

    @Test
    void atMostAThousandAreListed() {
        for (int i = 0; i <= 1_000; i++) {
            create(account);
        }

        assertThat(store.sessions().list(account)).hasSize(1_000);
    }

    @Test
    void oneSessionIsEnded() {
        SessionId one = create(account);
        SessionId other = create(account);

        assertThat(end(new SessionSelector.One(account, one))).isEqualTo(1);
        assertThat(store.sessions().find(one)).isEmpty();
        assertThat(store.sessions().find(other)).isPresent();
    }

    @Test
    void allButOneAreEnded() {
        SessionId kept = create(account);
        create(account);
        create(account);

        assertThat(end(new SessionSelector.AllBut(account, kept))).isEqualTo(2);
        assertThat(store.sessions().list(account)).extracting(StoredSession::id).containsExactly(kept);
    }

    @Test
    void allAreEnded() {
        create(account);
        create(account);

        assertThat(end(new SessionSelector.All(account))).isEqualTo(2);
        assertThat(store.sessions().list(account)).isEmpty();
    }

    @Test
    void sessionOfAnotherAccountIsNeverEnded() {
        AccountId other = given.account();
        SessionId theirs = create(other);

        assertThat(end(new SessionSelector.One(account, theirs))).isZero();
        assertThat(end(new SessionSelector.AllBut(account, newId()))).isZero();
        assertThat(end(new SessionSelector.All(account))).isZero();
        assertThat(store.sessions().find(theirs)).isPresent();
    }

    @Test
    void endWritesTheEventOnceForEachThatWasLiving() {
        create(account);
        create(account);
        advance(IDLE.plusSeconds(1));
        SessionId living = create(account);

        assertThat(end(new SessionSelector.All(account))).isEqualTo(1);
        assertThat(events(account, AuditKind.SESSION_ENDED)).isEqualTo(1);
        assertThat(end(new SessionSelector.One(account, living))).as("repeated").isZero();
        assertThat(events(account, AuditKind.SESSION_ENDED)).isEqualTo(1);
    }

    @Test
    void ofSimultaneousEndsExactlyOneCounts() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            SessionId id = create(account);
            List<Integer> ended = Race.of(4, () -> end(new SessionSelector.One(account, id)));

            assertThat(ended.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        }
        assertThat(events(account, AuditKind.SESSION_ENDED)).isEqualTo(Race.ROUNDS);
    }

    @Test
    void sessionThatEndsWhileItIsTouchedStaysEnded() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            SessionId id = create(account);
            advance(Duration.ofMinutes(2));
            Race.of(List.of(
                    () -> {
                        store.sessions().touch(id);
                        return 0;
                    },
                    () -> end(new SessionSelector.One(account, id))));

            assertThat(store.sessions().find(id)).isEmpty();
        }
    }

    @Test
    void purgeTakesNoLivingSession() {
        create(account);
        create(account);
        advance(IDLE.plusSeconds(1));
        SessionId living = create(account);

        StoreFixture.untilFalse("purge a session", () -> {
            int removed = store.sessions().purge(1);
            assertThat(removed).isBetween(0, 1);
            return removed == 1;
        });
        assertThat(store.sessions().list(account)).extracting(StoredSession::id).containsExactly(living);
    }

    private SessionId create(AccountId owner) {
        SessionId id = newId();
        assertThat(create(owner, id)).isTrue();
        return id;
    }

    private boolean create(AccountId owner, SessionId id) {
        return store.sessions()
                .create(
                        new NewSession(owner, id, "c0ffee", LAPTOP, IDLE, ABSOLUTE),
                        StoreFixture.event(AuditKind.LOGIN_OK));
    }

    private int end(SessionSelector which) {
        return store.sessions().end(which, StoreFixture.event(AuditKind.SESSION_ENDED));
    }

    private static SessionId newId() {
        return new SessionId(UUID.randomUUID());
    }
}
