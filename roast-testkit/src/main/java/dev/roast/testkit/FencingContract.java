package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.LEASE;
import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static dev.roast.testkit.StoreFixture.fileKey;
import static dev.roast.testkit.StoreFixture.givenBack;
import static dev.roast.testkit.StoreFixture.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.NewFile;
import dev.roast.port.RoastRef;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fence: who may still write about a roast. Run within {@link StoreContract}. */
abstract class FencingContract extends StorePartContract {
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    /** All ways out of the state running that are not the attempt's own ending. */
    static Stream<Arguments> waysToLoseARoast() {
        return Stream.of(
                way("cancelled", (test, lost) -> test.store.intake().cancel(lost.roast())),
                way("deleted", (test, lost) -> test.store.files().deleteRoast(lost.roast())),
                way(
                        "erasing",
                        (test, lost) ->
                                test.store.accounts().markErasing(lost.roast().account())),
                way("left", (test, lost) -> test.store.workers().leave(lost.worker())),
                way("overdue", (test, lost) -> {
                    test.advance(DEADLINE.plus(SOON));
                    test.store.workers().freeStalled(DEADLINE, 10);
                }),
                way("freed", (test, lost) -> test.letLeasesRunOut()),
                way("claimed by another", (test, lost) -> {
                    test.letLeasesRunOut();
                    test.given.claimAgain(lost.roast());
                }),
                way("unknown to its worker", (test, lost) -> {
                    test.store.workers().beat(lost.worker(), 1, Set.of());
                    test.store.workers().beat(lost.worker(), 2, Set.of());
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToLoseARoast")
    void nothingIsWrittenByAnAttemptThatLostItsRoast(String how, BiConsumer<FencingContract, AttemptRef> loses) {
        AttemptRef attempt = given.claimOne();
        given.reached(attempt, Stage.EXTRACT_TEXT);
        loses.accept(this, attempt);

        assertNothingIsWritten(attempt, attempt.roast());
    }

    /** All parts of the fence, each wrong on its own. */
    static Stream<Arguments> otherAttempts() {
        return Stream.of(
                other("attempt to come", held -> new AttemptRef(held.roast(), held.attempt() + 1, held.worker())),
                other("attempt of before", held -> new AttemptRef(held.roast(), held.attempt() - 1, held.worker())),
                other("worker", held -> new AttemptRef(held.roast(), held.attempt(), new WorkerId(UUID.randomUUID()))),
                other(
                        "roast",
                        held -> new AttemptRef(
                                new RoastRef(held.roast().account(), new RoastId(UUID.randomUUID())),
                                held.attempt(),
                                held.worker())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherAttempts")
    void nothingIsWrittenByAnother(String what, Function<AttemptRef, AttemptRef> changed) {
        AttemptRef first = given.claimOne();
        given.end(givenBack(first));
        AttemptRef held = given.claimAgain(first.roast());

        assertNothingIsWritten(changed.apply(held), held.roast());
    }

    @Test
    void nothingIsWrittenThroughAnotherAccount() {
        AttemptRef held = given.claimOne();
        RoastRef others = new RoastRef(given.account(), held.roast().id());

        assertNothingIsWritten(new AttemptRef(others, held.attempt(), held.worker()), held.roast());
    }

    @Test
    void repeatedEndingIsAlreadyYours() {
        AttemptRef won = given.claimOne();
        AttemptRef lost = given.claimOne();
        AttemptRef back = given.claimOne();
        for (EndResult expected : List.of(EndResult.ENDED, EndResult.ALREADY_YOURS, EndResult.ALREADY_YOURS)) {
            assertThat(given.end(done(won))).isEqualTo(expected);
            assertThat(given.end(failed(lost))).isEqualTo(expected);
            assertThat(given.end(retry(back, Duration.ZERO))).isEqualTo(expected);
        }

        assertThat(given.find(back.roast()).errors()).isEqualTo(1);
        assertThat(given.find(back.roast()).state()).isEqualTo(RoastState.QUEUED);
    }

    @Test
    void repeatedFailureGivesTheQuotaBackOnce() {
        AttemptRef attempt = given.claimOne();
        given.accept(attempt.roast().account());
        given.end(failed(attempt));
        given.end(failed(attempt));

        assertThat(store.intake().usage(attempt.roast().account()).day().used()).isEqualTo(1);
    }

    @Test
    void simultaneousRepetitionsOfAnEndingTakeEffectOnce() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            given.accept(attempt.roast().account());
            List<EndResult> answers = Race.of(3, () -> given.end(failed(attempt)));

            assertThat(answers)
                    .containsExactlyInAnyOrder(EndResult.ENDED, EndResult.ALREADY_YOURS, EndResult.ALREADY_YOURS);
            assertThat(store.intake().usage(attempt.roast().account()).day().used())
                    .isEqualTo(1);
        }
    }

    @Test
    void endingInAnotherWayThanBeforeIsStale() {
        AttemptRef won = given.claimOne();
        AttemptRef lost = given.claimOne();
        given.end(done(won));
        given.end(failed(lost));

        assertThat(given.end(failed(won))).isEqualTo(EndResult.STALE);
        assertThat(given.end(givenBack(won))).isEqualTo(EndResult.STALE);
        assertThat(given.end(done(lost))).isEqualTo(EndResult.STALE);
        assertThat(given.end(givenBack(lost))).isEqualTo(EndResult.STALE);
        assertThat(given.find(won.roast()).state()).isEqualTo(RoastState.DONE);
        assertThat(given.find(lost.roast()).state()).isEqualTo(RoastState.FAILED);
    }

    @Test
    void endingRepeatedAfterTheRoastWentOnChangesNothing() {
        AttemptRef back = given.claimOne();
        given.end(givenBack(back));
        given.claimAgain(back.roast());
        AttemptRef lost = given.claimOne();
        given.end(failed(lost));
        store.intake().replay(lost.roast(), PLENTY);
        List<StoredRoast> before = List.of(given.find(back.roast()), given.find(lost.roast()));

        assertThat(given.end(givenBack(back))).isNotEqualTo(EndResult.ENDED);
        assertThat(given.end(failed(lost))).isNotEqualTo(EndResult.ENDED);
        assertThat(List.of(given.find(back.roast()), given.find(lost.roast()))).isEqualTo(before);
    }

    @Test
    void workerPausedPastItsLeaseHasLostEverythingAndJoinsAnew() {
        AttemptRef paused = given.claimOne();
        letLeasesRunOut();
        AttemptRef next = given.claimAgain(paused.roast());

        assertThat(store.workers().beat(paused.worker(), 1, Set.of(paused))).isEqualTo(new BeatAnswer.Gone());
        assertThat(store.work().claim(paused.worker(), List.of(given.accept()))).isEmpty();
        assertThat(given.end(done(paused))).isEqualTo(EndResult.STALE);
        assertThat(given.end(done(next))).isEqualTo(EndResult.ENDED);
        assertThat(given.claimOne().attempt()).isEqualTo(1);
    }

    @Test
    void workerThatIsLateButNotYetFreedHasLostNothing() {
        AttemptRef late = given.claimOne();
        advance(LEASE.plus(SOON));

        assertThat(store.workers().beat(late.worker(), 1, Set.of(late))).isEqualTo(new BeatAnswer.Alive(Set.of()));
        assertThat(store.workers().freeStalled(LEASE.multipliedBy(10), 10)).isEmpty();
        assertThat(given.end(done(late))).isEqualTo(EndResult.ENDED);
    }

    private void assertNothingIsWritten(AttemptRef attempt, RoastRef roast) {
        Optional<StoredRoast> before = store.roasts().find(roast);
        NewFile derived = new NewFile(fileKey(), new NewFile.Content.Derived(attempt), LEASE, Optional.empty());

        assertThat(given.reached(attempt, Stage.GENERATE)).isFalse();
        assertThat(store.files().register(derived)).isFalse();
        for (Ending ending : List.of(done(attempt), failed(attempt), retry(attempt, Duration.ZERO))) {
            assertThat(given.end(ending)).isEqualTo(EndResult.STALE);
        }
        assertThat(store.roasts().find(roast)).isEqualTo(before);
    }

    private void letLeasesRunOut() {
        advance(LEASE.plus(SOON));
        store.workers().freeStalled(LEASE.multipliedBy(10), 10);
    }

    private static Arguments way(String name, BiConsumer<FencingContract, AttemptRef> loses) {
        return arguments(name, loses);
    }

    private static Arguments other(String name, Function<AttemptRef, AttemptRef> changed) {
        return arguments(name, changed);
    }
}
