package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.SessionId;
import dev.roast.port.AccountRef;
import dev.roast.port.AccountStore;
import dev.roast.port.AuditEvent;
import dev.roast.port.NewSession;
import dev.roast.port.PortFailureException;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link AccountStore} promises. Extended within {@link StoreContract}. */
public abstract class AccountStoreContract extends StorePartContract {
    private static final Email ADA = new Email("ada@example.org");

    /** For tests that extend this. */
    protected AccountStoreContract() {}

    @Test
    void createdAccountIsFoundByItsIdAndItsEmail() {
        AccountId ada = given.account(ADA, "hash-1");

        StoredAccount found = find(ada).orElseThrow();
        assertThat(found.id()).isEqualTo(ada);
        assertThat(found.identity()).isEqualTo(new Identity.ByPassword(ADA, "hash-1"));
        assertThat(found.tier()).isEqualTo("free");
        assertThat(found.erasing()).isFalse();
        assertThat(store.accounts().find(new AccountRef.ByEmail(ADA))).contains(found);
    }

    @Test
    void createdAccountIsFoundByItsExternalId() {
        AccountId account = newId();
        create(account, new Identity.ByHost("Employee 7"));

        assertThat(store.accounts().find(new AccountRef.ByExternalId("Employee 7")))
                .map(StoredAccount::id)
                .contains(account);
    }

    @Test
    void findIsEmptyIfThereIsNone() {
        given.account(ADA, "hash-1");

        assertThat(find(newId())).isEmpty();
        assertThat(store.accounts().find(new AccountRef.ByEmail(new Email("eve@example.org"))))
                .isEmpty();
        assertThat(store.accounts().find(new AccountRef.ByExternalId(ADA.value())))
                .isEmpty();
    }

    @Test
    void createWritesTheEvent() {
        AccountId account = newId();
        store.accounts()
                .create(
                        StoreFixture.newAccount(account, new Identity.ByHost("h")),
                        new AuditEvent(AuditKind.REGISTERED, "192.0.2.1", "by host"));

        assertThat(trail(account)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(AuditKind.REGISTERED);
            assertThat(entry.address()).isEqualTo("192.0.2.1");
            assertThat(entry.detail()).isEqualTo("by host");
        });
    }

    @Test
    void createdAtIsReplacedByTheStoresTime() {
        Instant first = find(given.account()).orElseThrow().createdAt();
        advance(Duration.ofHours(3));
        Instant second = find(given.account()).orElseThrow().createdAt();

        assertThat(first).isNotEqualTo(Instant.EPOCH);
        assertThat(Duration.between(first, second))
                .isBetween(Duration.ofHours(3), Duration.ofHours(3).plus(SLACK));
    }

    @Test
    void repeatedCreateAnswersTrueAndChangesNothing() {
        AccountId ada = newId();
        Identity identity = new Identity.ByPassword(ADA, "hash-1");

        assertThat(create(ada, identity)).isTrue();
        Optional<StoredAccount> made = find(ada);
        advance(Duration.ofMinutes(1));
        assertThat(create(ada, identity)).isTrue();
        assertThat(find(ada)).isEqualTo(made);
        assertThat(trail(ada)).hasSize(1);
    }

    @Test
    void takenEmailChangesNothing() {
        AccountId ada = given.account(ADA, "hash-1");
        AccountId eve = newId();

        assertThat(create(eve, new Identity.ByPassword(ADA, "hash-2"))).isFalse();
        assertThat(find(eve)).isEmpty();
        assertThat(trail(eve)).isEmpty();
        assertThat(find(ada).flatMap(StoredAccount::passwordHash)).contains("hash-1");
    }

    @Test
    void takenExternalIdChangesNothing() {
        create(newId(), new Identity.ByHost("h"));
        AccountId second = newId();

        assertThat(create(second, new Identity.ByHost("h"))).isFalse();
        assertThat(find(second)).isEmpty();
        assertThat(trail(second)).isEmpty();
    }

    @Test
    void emailStaysTakenUntilItsAccountIsDropped() {
        AccountId ada = given.account(ADA, "hash-1");
        given.eraseRows(ada);
        assertThat(create(newId(), new Identity.ByPassword(ADA, "hash-2"))).isFalse();

        drop(ada);
        assertThat(create(newId(), new Identity.ByPassword(ADA, "hash-2"))).isTrue();
    }

    @Test
    void ofSimultaneousCreatesWithOneEmailExactlyOneMakesAnAccount() {
        List<AccountId> ids = IntStream.range(0, 6).mapToObj(i -> newId()).toList();
        List<Boolean> made = Race.of(ids.stream()
                .map(id -> (Callable<Boolean>) () -> create(id, new Identity.ByPassword(ADA, "hash")))
                .toList());

        assertThat(made).containsOnlyOnce(true);
        assertThat(ids.stream().map(this::find).flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void passwordIsReplacedIfItIsStillTheExpectedOne() {
        AccountId ada = given.account(ADA, "hash-1");

        assertThat(changePassword(ada, "hash-1", "hash-2")).isTrue();
        assertThat(find(ada).flatMap(StoredAccount::passwordHash)).contains("hash-2");
        assertThat(events(ada, AuditKind.PASSWORD_CHANGED)).isEqualTo(1);
    }

    @Test
    void renewedHashWritesNoEvent() {
        AccountId ada = given.account(ADA, "hash-1");

        assertThat(store.accounts().changePassword(ada, "hash-1", "hash-2", Optional.empty()))
                .isTrue();
        assertThat(find(ada).flatMap(StoredAccount::passwordHash)).contains("hash-2");
        assertThat(trail(ada)).hasSize(1);
    }

    @Test
    void repeatedChangeOfPasswordAnswersTrueAndWritesNoSecondEvent() {
        AccountId ada = given.account(ADA, "hash-1");
        changePassword(ada, "hash-1", "hash-2");

        assertThat(changePassword(ada, "hash-1", "hash-2")).isTrue();
        assertThat(events(ada, AuditKind.PASSWORD_CHANGED)).isEqualTo(1);
    }

    @Test
    void changeOfPasswordThatComesSecondIsRefused() {
        AccountId ada = given.account(ADA, "hash-1");
        changePassword(ada, "hash-1", "hash-2");

        assertThat(changePassword(ada, "hash-1", "hash-3")).isFalse();
        assertThat(find(ada).flatMap(StoredAccount::passwordHash)).contains("hash-2");
        assertThat(events(ada, AuditKind.PASSWORD_CHANGED)).isEqualTo(1);
    }

    @Test
    void ofSimultaneousChangesOfPasswordExactlyOneWins() {
        AccountId ada = given.account(ADA, "hash-0");
        List<Boolean> changed = Race.of(IntStream.rangeClosed(1, 6)
                .mapToObj(i -> (Callable<Boolean>) () -> changePassword(ada, "hash-0", "hash-" + i))
                .toList());

        assertThat(Collections.frequency(changed, true)).isEqualTo(1);
        assertThat(find(ada).flatMap(StoredAccount::passwordHash)).contains("hash-" + (changed.indexOf(true) + 1));
        assertThat(events(ada, AuditKind.PASSWORD_CHANGED)).isEqualTo(1);
    }

    @Test
    void passwordOfAnAccountWithoutOneErasingOrGoneIsNotChanged() {
        AccountId hosted = given.account();
        AccountId erasing = given.account(ADA, "hash-1");
        store.accounts().markErasing(erasing);

        assertThat(changePassword(hosted, "hash-1", "hash-2")).isFalse();
        assertThat(changePassword(erasing, "hash-1", "hash-2")).isFalse();
        assertThat(changePassword(newId(), "hash-1", "hash-2")).isFalse();
        assertThat(find(hosted).flatMap(StoredAccount::passwordHash)).isEmpty();
        assertThat(find(erasing).flatMap(StoredAccount::passwordHash)).contains("hash-1");
    }

    @Test
    void changedTierIsThereForTheNextCall() {
        AccountId account = given.account();

        assertThat(changeTier(account, "pro")).isTrue();
        assertThat(find(account)).map(StoredAccount::tier).contains("pro");
        assertThat(events(account, AuditKind.TIER_CHANGED)).isEqualTo(1);
    }

    @Test
    void sameTierAnswersTrueAndWritesNoEvent() {
        AccountId account = given.account();

        assertThat(changeTier(account, "free")).isTrue();
        assertThat(events(account, AuditKind.TIER_CHANGED)).isZero();
    }

    @Test
    void tierOfAnErasingOrGoneAccountIsNotChanged() {
        AccountId erasing = given.account();
        store.accounts().markErasing(erasing);

        assertThat(changeTier(erasing, "pro")).isFalse();
        assertThat(changeTier(newId(), "pro")).isFalse();
        assertThat(find(erasing)).map(StoredAccount::tier).contains("free");
    }

    @Test
    void erasingAccountIsFoundAndSaysSo() {
        AccountId ada = given.account(ADA, "hash-1");

        assertThat(store.accounts().markErasing(ada)).isTrue();
        assertThat(store.accounts().markErasing(ada)).as("repeated").isTrue();
        assertThat(find(ada)).map(StoredAccount::erasing).contains(true);
        assertThat(store.accounts().find(new AccountRef.ByEmail(ADA)))
                .map(StoredAccount::erasing)
                .contains(true);
    }

    @Test
    void erasuresThatHaveBegunAreFoundOneAfterTheOther() {
        List<AccountId> begun = Stream.generate(given::account).limit(3).toList();
        given.account();
        begun.forEach(store.accounts()::markErasing);

        assertThat(erasing()).containsExactlyInAnyOrderElementsOf(begun).isEqualTo(erasing());
    }

    @Test
    void anErasureThatHasEndedIsNotFoundAsOneThatIsToBeGoneOnWith() {
        AccountId gone = given.account();
        given.eraseRows(gone);
        AccountId begun = given.account();
        store.accounts().markErasing(begun);

        assertThat(erasing()).containsExactlyInAnyOrder(gone, begun);
        store.accounts().drop(gone, StoreFixture.event(AuditKind.ERASED));
        assertThat(erasing()).containsExactly(begun);
        assertThat(store.accounts().find(new AccountRef.Erasing(Optional.of(begun))))
                .isEmpty();
    }

    private List<AccountId> erasing() {
        List<AccountId> found = new ArrayList<>();
        Optional<AccountId> next = nextErasing(Optional.empty());
        while (next.isPresent()) {
            found.add(next.get());
            next = nextErasing(next);
        }
        return found;
    }

    private Optional<AccountId> nextErasing(Optional<AccountId> after) {
        return store.accounts().find(new AccountRef.Erasing(after)).map(StoredAccount::id);
    }

    @Test
    void goneAccountCannotBeMarkedErasing() {
        assertThat(store.accounts().markErasing(newId())).isFalse();
    }

    @Test
    void dropRemovesTheAccountAndItsTrail() {
        AccountId ada = given.account(ADA, "hash-1");
        given.eraseRows(ada);

        assertThat(drop(ada)).isTrue();
        assertThat(find(ada)).isEmpty();
        assertThat(store.accounts().find(new AccountRef.ByEmail(ADA))).isEmpty();
        assertThat(trail(ada)).isEmpty();
        assertThat(store.accounts().markErasing(ada)).isFalse();
    }

    @Test
    void dropRemovesWhatIsLeftOfItsSessions() {
        AccountId ada = given.account(ADA, "hash-1");
        SessionId session = new SessionId(UUID.randomUUID());
        Duration day = Duration.ofDays(1);
        store.sessions()
                .create(
                        new NewSession(ada, session, "ab", Client.local(), day, day),
                        StoreFixture.event(AuditKind.LOGIN_OK));
        given.eraseRows(ada);

        drop(ada);
        assertThat(store.sessions().find(session)).isEmpty();
        assertThat(store.sessions().list(ada)).isEmpty();
    }

    @Test
    void dropWritesOneLineThatNamesNoOne() {
        AccountId ada = given.account(ADA, "hash-1");
        given.eraseRows(ada);
        drop(ada);

        assertThat(drop(ada)).as("repeated").isFalse();
        advance(Duration.ofDays(2));
        assertThat(store.audit().purge(Duration.ofDays(1), 100))
                .as("all that is left of any trail")
                .isEqualTo(1);
    }

    @Test
    void dropFailsWhileRowsAreLeft() {
        AccountId account = given.account();
        given.accept(account);
        store.accounts().markErasing(account);

        assertThatThrownBy(() -> drop(account)).isInstanceOf(PortFailureException.class);
        assertThat(find(account)).isPresent();
    }

    @Test
    void dropFailsIfErasureHasNotBegun() {
        AccountId account = given.account();

        assertThatThrownBy(() -> drop(account)).isInstanceOf(PortFailureException.class);
        assertThat(find(account)).isPresent();
        assertThat(trail(account)).hasSize(1);
    }

    private Optional<StoredAccount> find(AccountId account) {
        return store.accounts().find(new AccountRef.ById(account));
    }

    private boolean create(AccountId account, Identity identity) {
        return store.accounts()
                .create(StoreFixture.newAccount(account, identity), StoreFixture.event(AuditKind.REGISTERED));
    }

    private boolean changePassword(AccountId account, String expected, String next) {
        return store.accounts()
                .changePassword(account, expected, next, Optional.of(StoreFixture.event(AuditKind.PASSWORD_CHANGED)));
    }

    private boolean changeTier(AccountId account, String tier) {
        return store.accounts().changeTier(account, tier, new AuditEvent(AuditKind.TIER_CHANGED, "", tier));
    }

    private boolean drop(AccountId account) {
        return store.accounts().drop(account, new AuditEvent(AuditKind.ERASED, "", "4711"));
    }

    private static AccountId newId() {
        return new AccountId(UUID.randomUUID());
    }
}
