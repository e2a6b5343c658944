package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.AccountId;
import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.model.Page;
import dev.roast.port.AuditEvent;
import dev.roast.port.AuditTrail;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link AuditTrail} promises. Extended within {@link StoreContract}. */
public abstract class AuditTrailContract extends StorePartContract {

    /** For tests that extend this. */
    protected AuditTrailContract() {}

    @Test
    void appendedEventIsReadAsItWasWritten() {
        AccountId account = given.account();
        store.audit().append(account, new AuditEvent(AuditKind.LOGIN_FAILED, "2001:db8::1", "wrong \u00e9"));

        AuditEntry newest = trail(account).get(0);
        assertThat(newest.kind()).isEqualTo(AuditKind.LOGIN_FAILED);
        assertThat(newest.address()).isEqualTo("2001:db8::1");
        assertThat(newest.detail()).isEqualTo("wrong \u00e9");
    }

    @Test
    void entryHasTheStoresTime() {
        AccountId account = given.account();
        append(account, "first");
        advance(Duration.ofHours(2));
        append(account, "second");

        List<AuditEntry> trail = trail(account);
        assertThat(Duration.between(trail.get(1).at(), trail.get(0).at()))
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plus(SLACK));
    }

    @Test
    void nothingIsWrittenForAnErasingOrGoneAccount() {
        AccountId erasing = given.account();
        AccountId gone = new AccountId(UUID.randomUUID());
        store.accounts().markErasing(erasing);
        append(erasing, "late");
        append(gone, "late");

        assertThat(details(erasing)).doesNotContain("late");
        assertThat(trail(gone)).isEmpty();
    }

    @Test
    void trailIsReadTheNewestFirst() {
        AccountId account = given.account();
        append(account, "a", "b", "c");

        assertThat(details(account)).startsWith("c", "b", "a");
    }

    @Test
    void numbersCountUpWithinTheAccount() {
        AccountId account = given.account();
        append(account, "a", "b", "c");

        assertThat(trail(account))
                .extracting(AuditEntry::number)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void simultaneousEntriesAreAllThereWithNumbersOfTheirOwn() {
        AccountId account = given.account();
        Race.of(6, () -> {
            append(account, "a", "b", "c", "d", "e");
            return true;
        });

        assertThat(trail(account)).hasSize(31).extracting(AuditEntry::number).doesNotHaveDuplicates();
    }

    @Test
    void trailOfAnotherAccountIsNotRead() {
        AccountId mine = given.account();
        AccountId other = given.account();
        append(other, "other");

        assertThat(details(mine)).doesNotContain("other");
    }

    @Test
    void pagesHoldEveryEntryOnce() {
        AccountId account = given.account();
        append(account, "a", "b", "c");

        for (int limit = 1; limit <= 5; limit++) {
            int each = limit;
            assertThat(allPages(each, after -> store.audit().page(account, after, each)))
                    .isEqualTo(trail(account));
        }
    }

    @Test
    void pagesAreNotMovedByNewEntries() {
        AccountId account = given.account();
        append(account, "a", "b", "c");
        Page<AuditEntry> first = store.audit().page(account, Optional.empty(), 2);
        append(account, "d");

        assertThat(store.audit().page(account, first.next(), 2).items())
                .extracting(AuditEntry::detail)
                .containsExactly("a", "");
    }

    @Test
    void pageAfterWhatNeverWasIsRefused() {
        AccountId account = given.account();

        assertThatThrownBy(() -> store.audit().page(account, Optional.of("no page '"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void purgeRemovesWhatIsOlderThanTheRetention() {
        AccountId account = given.account();
        append(account, "old");
        advance(Duration.ofDays(10));
        append(account, "new");

        assertThat(store.audit().purge(Duration.ofDays(5), 100)).isEqualTo(2);
        assertThat(details(account)).containsExactly("new");
        assertThat(store.audit().purge(Duration.ofDays(5), 100)).isZero();
    }

    @Test
    void purgeRemovesNoMoreThanItWasTold() {
        AccountId account = given.account();
        append(account, "a", "b", "c");
        advance(Duration.ofDays(10));

        assertThat(store.audit().purge(Duration.ofDays(5), 3)).isEqualTo(3);
        assertThat(store.audit().purge(Duration.ofDays(5), 3)).isEqualTo(1);
        assertThat(trail(account)).isEmpty();
    }

    @Test
    void numbersGoOnAfterAPurge() {
        AccountId account = given.account();
        append(account, "a");
        long last = trail(account).get(0).number();
        advance(Duration.ofDays(10));
        store.audit().purge(Duration.ofDays(5), 100);
        append(account, "b");

        assertThat(trail(account))
                .singleElement()
                .satisfies(entry -> assertThat(entry.number()).isGreaterThan(last));
    }

    private void append(AccountId account, String... details) {
        for (String detail : details) {
            store.audit().append(account, new AuditEvent(AuditKind.EXPORTED, "", detail));
        }
    }

    private List<String> details(AccountId account) {
        return trail(account).stream().map(AuditEntry::detail).toList();
    }
}
