package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roast.memory.MemoryStore;
import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.FileKey;
import dev.roast.model.Page;
import dev.roast.model.Priority;
import dev.roast.model.SessionId;
import dev.roast.model.WorkerId;
import dev.roast.port.AuditEvent;
import dev.roast.port.Hint;
import dev.roast.port.NewFile;
import dev.roast.port.NewSession;
import dev.roast.port.RoastRef;
import dev.roast.port.SessionSelector;
import dev.roast.port.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of a store, and what the one in memory promises beyond it. */
class MemoryStoreTest extends StoreContract {
    private final MutableClock clock = MutableClock.create();
    private final Store own = MemoryStore.using(clock);
    private final StoreFixture given = new StoreFixture(own);

    @Override
    protected Store store() {
        return MemoryStore.using(clock);
    }

    @Override
    protected void advance(Duration by) {
        clock.advance(by);
    }

    @Test
    void roastAcceptedAfterTheClockWentBackComesBehindThoseBefore() {
        RoastRef first = given.accept();
        RoastRef second = given.accept();
        Page<Hint> page = own.workers().dueForHint(Optional.empty(), Duration.ZERO, 1);
        clock.advance(Duration.ofHours(-1));
        RoastRef third = given.accept();

        assertThat(page.items()).extracting(Hint::roast).containsExactly(first);
        assertThat(own.workers().dueForHint(page.next(), Duration.ZERO, 10).items())
                .extracting(Hint::roast)
                .containsExactly(second, third);
    }

    @Test
    void accountsTakeTurnsOverSeveralClaims() {
        AccountId busy = given.account();
        WorkerId worker = given.worker();
        for (int i = 0; i < 5; i++) {
            given.accept(StoreFixture.newRoast(busy, given.uploadedResume(busy), Priority.HIGH));
        }
        assertThat(claimOne(worker)).isEqualTo(busy);

        AccountId late = given.account();
        given.accept(StoreFixture.newRoast(late, given.uploadedResume(late), Priority.LOW));

        assertThat(claimOne(worker)).isEqualTo(late);
        assertThat(claimOne(worker)).isEqualTo(busy);
    }

    private AccountId claimOne(WorkerId worker) {
        return own.work().claimDue(worker, 1).get(0).attempt().roast().account();
    }

    @Test
    void objectThatCouldBeWrittenAgainAfterItWasGivenOutIsGivenOnceMore() {
        NewFile plain = StoreFixture.upload(given.account(), Duration.ofMinutes(1));
        Duration grant = Duration.ofMinutes(10);
        own.files().register(new NewFile(plain.key(), plain.content(), plain.expiry(), Optional.of(grant)));
        clock.advance(Duration.ofMinutes(2));
        List<FileKey> doomed = own.files().doomed(10);
        clock.advance(grant);
        own.files().gone(doomed);

        assertThat(own.files().doomed(10)).isEqualTo(doomed).containsExactly(plain.key());
        own.files().gone(doomed);
        assertThat(own.files().doomed(10)).isEmpty();
    }

    @Test
    void objectThatCannotBeDeletedDoesNotHoldUpTheRest() {
        AccountId account = given.account();
        FileKey stuck = given.fileOf(account, given.uploadedResume(account));
        FileKey other = given.fileOf(account, given.uploadedResume(account));
        clock.advance(StoreFixture.UPLOAD_EXPIRY);

        assertThat(own.files().doomed(1)).containsExactly(stuck);
        assertThat(own.files().doomed(1)).containsExactly(other);
        assertThat(own.files().doomed(1)).containsExactly(stuck);
    }

    @Test
    void lateRepetitionOfItsMakingDoesNotReviveAnEndedSession() {
        AccountId account = given.account();
        SessionId id = new SessionId(UUID.randomUUID());
        Duration day = Duration.ofDays(1);
        NewSession session = new NewSession(account, id, "ab".repeat(32), Client.local(), day, day);
        AuditEvent event = StoreFixture.event(AuditKind.LOGIN_OK);
        own.sessions().create(session, event);
        own.sessions().end(new SessionSelector.All(account), StoreFixture.event(AuditKind.LOGGED_OUT));
        own.sessions().create(session, event);

        assertThat(own.sessions().find(id)).isEmpty();
    }

    @Test
    void nothingOfASessionIsLeftWhenItsAccountIsDropped() {
        AccountId account = given.account();
        SessionId id = new SessionId(UUID.randomUUID());
        Duration day = Duration.ofDays(1);
        own.sessions()
                .create(
                        new NewSession(account, id, "ab".repeat(32), Client.local(), day, day),
                        StoreFixture.event(AuditKind.LOGIN_OK));
        given.eraseRows(account);

        assertThat(own.accounts().drop(account, StoreFixture.event(AuditKind.ERASED)))
                .isTrue();
        assertThat(own.sessions().find(id)).isEmpty();
        clock.advance(day);
        assertThat(own.sessions().purge(10)).isZero();
    }

    @Test
    void tokenOfAnotherListIsRefused() {
        AccountId account = given.account();
        given.accept(account);
        given.accept(account);
        Optional<String> token = own.roasts().list(account, Optional.empty(), 1).next();

        assertThat(token).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.resumes().list(account, token, 1))
                .withMessageContaining("none that this list gave");
    }
}
