package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static dev.roast.testkit.StoreFixture.newRoast;
import static dev.roast.testkit.StoreFixture.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.AccountId;
import dev.roast.model.FailureCode;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.Backlog;
import dev.roast.port.NewRoast;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RoastShelf} promises. Extended within {@link StoreContract}. */
public abstract class RoastShelfContract extends StorePartContract {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** For tests that extend this. */
    protected RoastShelfContract() {}

    @Test
    void foundRoastIsAsItWasAccepted() {
        AccountId account = given.account();
        NewRoast roast = newRoast(account, given.uploadedResume(account), Priority.HIGH);
        given.accept(roast);

        StoredRoast found = given.find(roast.ref());
        assertThat(found.ref()).isEqualTo(roast.ref());
        assertThat(found.resume()).isEqualTo(roast.resume());
        assertThat(found.options()).isEqualTo(roast.options());
        assertThat(found.report()).isEmpty();
        assertThat(found.failure()).isEmpty();
        assertThat(found.annotated()).isEmpty();
    }

    @Test
    void anotherAccountsRoastIsNotFound() {
        RoastRef roast = given.accept();

        assertThat(store.roasts().find(new RoastRef(given.account(), roast.id())))
                .isEmpty();
        assertThat(store.roasts().find(new RoastRef(roast.account(), new RoastId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void erasingAccountsRoastIsNotFound() {
        RoastRef roast = given.accept();
        store.accounts().markErasing(roast.account());

        assertThat(store.roasts().find(roast)).isEmpty();
    }

    @Test
    void acceptedAtIsTheStoresTime() {
        StoredRoast first = given.find(given.accept());
        advance(Duration.ofHours(1));
        StoredRoast second = given.find(given.accept());

        assertThat(Duration.between(first.acceptedAt(), second.acceptedAt()))
                .isBetween(Duration.ofHours(1), Duration.ofHours(1).plus(SLACK));
    }

    @Test
    void versionGrowsWithEveryChangeThatAReaderCouldSee() {
        RoastRef roast = given.accept();
        List<Long> versions = new ArrayList<>(List.of(given.find(roast).version()));
        AttemptRef first = given.claimAgain(roast);
        versions.add(given.find(roast).version());
        given.reached(first, Stage.GENERATE);
        versions.add(given.find(roast).version());
        given.end(retry(first, Duration.ZERO));
        versions.add(given.find(roast).version());
        given.end(failed(given.claimAgain(roast)));
        versions.add(given.find(roast).version());
        store.intake().replay(roast, PLENTY);
        versions.add(given.find(roast).version());
        store.intake().cancel(roast);
        versions.add(given.find(roast).version());

        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void versionStaysIfNothingChanges() {
        AttemptRef attempt = given.claimOne();
        given.reached(attempt, Stage.GENERATE);
        long before = given.find(attempt.roast()).version();
        given.reached(attempt, Stage.EXTRACT_TEXT);
        store.workers().beat(attempt.worker(), 1, Set.of(attempt));

        assertThat(given.find(attempt.roast()).version()).isEqualTo(before);
    }

    @Test
    void versionsOfManyAreReadAtOnce() {
        RoastRef one = given.accept();
        RoastRef other = given.accept();
        RoastRef unknown = new RoastRef(one.account(), other.id());

        assertThat(store.roasts().versions(List.of(one, other, unknown)))
                .isEqualTo(Map.of(
                        one, given.find(one).version(),
                        other, given.find(other).version()));
        assertThat(store.roasts().versions(List.of())).isEmpty();
    }

    @Test
    void accountsRoastsAreListedTheNewestAcceptFirst() {
        AccountId account = given.account();
        List<RoastRef> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accepted.add(given.accept(account));
            advance(SECOND);
        }
        given.accept();
        given.end(done(given.claimAgain(accepted.get(2))));
        Collections.reverse(accepted);

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(list(account, limit)).extracting(StoredRoast::ref).isEqualTo(accepted);
        }
    }

    @Test
    void roastsAcceptedAtTheSameTimeAreEachOnOnePage() {
        AccountId account = given.account();
        for (int i = 0; i < 6; i++) {
            given.accept(account);
        }

        assertThat(list(account, 2)).extracting(StoredRoast::ref).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void listedRoastIsTheFoundOne() {
        RoastRef roast = given.accept();

        assertThat(list(roast.account(), 10)).containsExactly(given.find(roast));
    }

    @Test
    void deadLettersFailedAndTheirDocumentWasNotRefused() {
        AccountId account = given.account();
        RoastRef dead = given.acceptAndFail(account);
        given.end(failed(given.claimOne(account), FailureCode.ENCRYPTED));
        given.end(done(given.claimOne(account)));
        given.accept(account);

        assertThat(deadLetters(10)).containsExactly(given.find(dead));
        store.intake().replay(dead, PLENTY);
        assertThat(deadLetters(10)).isEmpty();
    }

    @Test
    void deadLettersOfAllAccountsAreListedTheLatestEndingFirst() {
        List<AttemptRef> attempts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            attempts.add(given.claimOne());
            advance(SECOND);
        }
        for (AttemptRef attempt : attempts) {
            given.end(failed(attempt));
            advance(SECOND);
        }
        Collections.reverse(attempts);

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(deadLetters(limit))
                    .extracting(StoredRoast::ref)
                    .isEqualTo(attempts.stream().map(AttemptRef::roast).toList());
        }
    }

    @Test
    void pageAfterWhatNeverWasIsRefused() {
        AccountId account = given.account();
        Optional<String> never = Optional.of("no page '");

        assertThatThrownBy(() -> store.roasts().list(account, never, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.roasts().deadLetters(never, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void backlogCountsWhatIsQueuedAndRunning() {
        given.accept();
        given.accept();
        given.end(done(given.claimOne()));
        AttemptRef waiting = given.claimOne();
        given.end(retry(waiting, Duration.ofHours(1)));
        given.claimOne();

        Backlog backlog = store.roasts().backlog();
        assertThat(backlog.queued()).isEqualTo(3);
        assertThat(backlog.running()).isEqualTo(1);
    }

    @Test
    void backlogTellsHowManyWereEverAccepted() {
        given.accept();
        long before = store.roasts().backlog().accepted();

        given.accept();
        given.end(done(given.claimOne()));
        given.accept();

        assertThat(store.roasts().backlog().accepted()).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void backlogTellsForHowLongTheLongestHasBeenDue() {
        assertThat(store.roasts().backlog().oldestDue()).isZero();

        AttemptRef attempt = given.claimOne();
        given.end(retry(attempt, Duration.ofMinutes(10)));
        advance(Duration.ofMinutes(5));
        assertThat(store.roasts().backlog().oldestDue()).as("none is due").isZero();

        advance(Duration.ofMinutes(7));
        given.accept();
        assertThat(store.roasts().backlog().oldestDue())
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(2).plus(SLACK));
    }

    private List<StoredRoast> list(AccountId account, int limit) {
        return allPages(limit, after -> store.roasts().list(account, after, limit));
    }

    private List<StoredRoast> deadLetters(int limit) {
        return allPages(limit, after -> store.roasts().deadLetters(after, limit));
    }
}
