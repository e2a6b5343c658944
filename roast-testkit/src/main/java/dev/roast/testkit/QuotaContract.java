package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.LEASE;
import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static dev.roast.testkit.StoreFixture.givenBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.roast.model.AccountId;
import dev.roast.model.FailureCode;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.Usage;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exact quota: in each window, used = done + queued + running + cancelled after paid + deleted while charged. Run within
 * {@link StoreContract}.
 */
abstract class QuotaContract extends StorePartContract {
    private static final Duration LONG = Duration.ofHours(2);

    @BeforeEach
    final void keepWindowsFromEnding() {
        beginMonth();
    }

    /** All that can become of a claimed roast, whether its quota stays used, and whether it was deleted while charged. */
    static Stream<Arguments> fates() {
        return Stream.of(
                fate("done", 1, 0, (test, attempt) -> test.given.end(done(attempt))),
                fate("failed", 0, 0, (test, attempt) -> test.given.end(failed(attempt))),
                fate(
                        "document refused",
                        0,
                        0,
                        (test, attempt) -> test.given.end(failed(attempt, FailureCode.ENCRYPTED))),
                fate("given back", 1, 0, (test, attempt) -> test.given.end(givenBack(attempt))),
                fate(
                        "its worker left",
                        1,
                        0,
                        (test, attempt) -> test.store.workers().leave(attempt.worker())),
                fate("its worker died", 1, 0, (test, attempt) -> test.crash()),
                fate("quarantined", 0, 0, (test, attempt) -> test.crashUntilQuarantined(attempt)),
                fate(
                        "cancelled before paid",
                        0,
                        0,
                        (test, attempt) -> test.store.intake().cancel(attempt.roast())),
                fate("cancelled after paid", 1, 0, (test, attempt) -> {
                    test.given.reached(attempt, Stage.GENERATE);
                    test.store.intake().cancel(attempt.roast());
                }),
                fate("failed after paid", 0, 0, (test, attempt) -> {
                    test.given.reached(attempt, Stage.GENERATE);
                    test.given.end(failed(attempt));
                }),
                fate(
                        "deleted while it ran",
                        0,
                        0,
                        (test, attempt) -> test.store.files().deleteRoast(attempt.roast())),
                fate("deleted after paid", 1, 1, (test, attempt) -> {
                    test.given.reached(attempt, Stage.GENERATE);
                    test.store.files().deleteRoast(attempt.roast());
                }),
                fate("done and deleted", 1, 1, (test, attempt) -> {
                    test.given.end(done(attempt));
                    test.store.files().deleteRoast(attempt.roast());
                }),
                fate("failed and deleted", 0, 0, (test, attempt) -> {
                    test.given.end(failed(attempt));
                    test.store.files().deleteRoast(attempt.roast());
                }),
                fate("cancelled after paid and deleted", 1, 1, (test, attempt) -> {
                    test.given.reached(attempt, Stage.GENERATE);
                    test.store.intake().cancel(attempt.roast());
                    test.store.files().deleteRoast(attempt.roast());
                }),
                fate("failed and replayed", 1, 0, (test, attempt) -> {
                    test.given.end(failed(attempt));
                    test.store.intake().replay(attempt.roast(), PLENTY);
                }),
                fate("replayed after paid and cancelled", 0, 0, (test, attempt) -> {
                    test.given.reached(attempt, Stage.GENERATE);
                    test.given.end(failed(attempt));
                    test.store.intake().replay(attempt.roast(), PLENTY);
                    test.store.intake().cancel(attempt.roast());
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fates")
    void quotaIsUsedOrGivenBackByWhatBecameOfTheRoast(
            String fate, int used, int deleted, BiConsumer<QuotaContract, AttemptRef> happens) {
        AccountId account = given.account();
        given.accept(account);
        happens.accept(this, given.claimOne(account));

        assertUsage(account, 1 + used, 1 + used, deleted, deleted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fates")
    void quotaIsGivenBackToTheWindowsThatItWasTakenFrom(
            String fate, int used, int deleted, BiConsumer<QuotaContract, AttemptRef> happens) {
        AccountId account = given.account();
        AttemptRef attempt = given.claimOne(account);
        advance(Duration.ofDays(1));
        given.accept(account);
        happens.accept(this, attempt);

        boolean chargedToday = fate.equals("failed and replayed");
        assertUsage(account, chargedToday ? 2 : 1, 1 + used, 0, deleted);
    }

    @Test
    void monthThatIsOverTakesItsQuotaBackAlone() {
        AccountId account = given.account();
        AttemptRef attempt = given.claimOne(account);
        advance(store.intake().usage(account).month().resetsIn().plus(Duration.ofHours(1)));
        given.accept(account);
        given.end(failed(attempt));

        assertUsage(account, 1, 1, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void usedIsExactAfterAnySequenceOfOperations(long seed) {
        RandomLife life = new RandomLife(store, given, this::advance, seed);
        for (int step = 0; step < 400; step++) {
            life.step();
            life.assertUsedIsExact();
        }
    }

    private void crash() {
        advance(LEASE.plus(SOON));
        store.workers().freeStalled(LONG, 10);
    }

    private void crashUntilQuarantined(AttemptRef first) {
        RoastRef roast = first.roast();
        given.reached(first, Stage.EXTRACT_TEXT);
        crash();
        for (int crash = 2; crash <= RoastWork.MAX_CRASHES; crash++) {
            given.reached(given.claimAgain(roast), Stage.EXTRACT_TEXT);
            crash();
        }
    }

    private void assertUsage(AccountId account, int day, int month, int dayDeleted, int monthDeleted) {
        Usage usage = store.intake().usage(account);
        assertThat(usage.day().used()).as("used in the day").isEqualTo(day);
        assertThat(usage.month().used()).as("used in the month").isEqualTo(month);
        assertThat(usage.day().deleted()).as("deleted in the day").isEqualTo(dayDeleted);
        assertThat(usage.month().deleted()).as("deleted in the month").isEqualTo(monthDeleted);
    }

    private static Arguments fate(String name, int used, int deleted, BiConsumer<QuotaContract, AttemptRef> happens) {
        return arguments(name, used, deleted, happens);
    }
}
