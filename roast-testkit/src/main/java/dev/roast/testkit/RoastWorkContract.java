package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.REPORT;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.failed;
import static dev.roast.testkit.StoreFixture.givenBack;
import static dev.roast.testkit.StoreFixture.newRoast;
import static dev.roast.testkit.StoreFixture.retry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.FileKey;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.NewRoast;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.StageReached;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RoastWork} promises, but for its {@code claimDue} and for races. Extended within {@link StoreContract}. */
public abstract class RoastWorkContract extends StorePartContract {

    /** For tests that extend this. */
    protected RoastWorkContract() {}

    @Test
    void claimedRoastRunsWithItsAttemptRaised() {
        RoastRef roast = given.accept();
        WorkerId worker = given.worker();
        assertThat(given.claim(worker, roast).attempt()).isEqualTo(new AttemptRef(roast, 1, worker));

        StoredRoast found = given.find(roast);
        assertThat(found.state()).isEqualTo(RoastState.RUNNING);
        assertThat(found.attempt()).isEqualTo(1);
        assertThat(found.stage()).contains(Stage.CLAIM);
    }

    @Test
    void claimHoldsAllThatAWorkerNeedsToKnow() {
        AccountId account = given.account();
        NewRoast roast = newRoast(account, given.uploadedResume(account), Priority.HIGH);
        FileKey file = given.fileOf(account, roast.resume());
        given.accept(roast);
        advance(Duration.ofMinutes(3));
        Claimed claimed = given.claim(given.worker(), roast.ref());

        assertThat(claimed.resume()).isEqualTo(roast.resume());
        assertThat(claimed.file()).isEqualTo(file);
        assertThat(claimed.fileName()).isEqualTo("cv.pdf");
        assertThat(claimed.options()).isEqualTo(roast.options());
        assertThat(claimed.priority()).isEqualTo(Priority.HIGH);
        assertThat(claimed.maxPages()).isEqualTo(10);
        assertThat(claimed.errors() + claimed.crashes()).isZero();
        assertThat(claimed.paid()).isFalse();
        assertThat(claimed.age())
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(3).plus(SLACK));
    }

    @Test
    void laterClaimTellsOfTheAttemptsBefore() {
        AttemptRef first = given.claimOne();
        given.reached(first, Stage.GENERATE);
        given.end(retry(first, Duration.ZERO));

        Claimed second = given.claim(given.worker(), first.roast());
        assertThat(second.attempt().attempt()).isEqualTo(2);
        assertThat(second.errors()).isEqualTo(1);
        assertThat(second.crashes()).isZero();
        assertThat(second.paid()).isTrue();
        assertThat(given.find(first.roast()).stage()).contains(Stage.CLAIM);
    }

    @Test
    void whatIsNotQueuedNotDueErasedOrUnknownIsLeftOut() {
        RoastRef due = given.accept();
        AttemptRef running = given.claimOne();
        AttemptRef ended = given.claimOne();
        given.end(done(ended));
        AttemptRef waiting = given.claimOne();
        given.end(retry(waiting, Duration.ofHours(1)));
        RoastRef erasing = given.accept();
        store.accounts().markErasing(erasing.account());
        RoastRef unknown = new RoastRef(due.account(), new RoastId(UUID.randomUUID()));
        RoastRef others = new RoastRef(erasing.account(), due.id());

        List<RoastRef> hinted = List.of(unknown, running.roast(), ended.roast(), waiting.roast(), erasing, others, due);
        assertThat(store.work().claim(given.worker(), hinted))
                .extracting(claimed -> claimed.attempt().roast())
                .containsExactly(due);
        assertThat(given.find(running.roast()).attempt()).isEqualTo(1);
    }

    @Test
    void roastHintedTwiceIsClaimedOnce() {
        RoastRef roast = given.accept();

        assertThat(store.work().claim(given.worker(), List.of(roast, roast))).hasSize(1);
        assertThat(given.find(roast).attempt()).isEqualTo(1);
    }

    @Test
    void repeatedClaimDoesNotGetTheSameAgain() {
        RoastRef roast = given.accept();
        WorkerId worker = given.worker();
        given.claim(worker, roast);

        assertThat(store.work().claim(worker, List.of(roast))).isEmpty();
        assertThat(given.find(roast).attempt()).isEqualTo(1);
    }

    @Test
    void workerWithoutARowGetsNothing() {
        RoastRef roast = given.accept();
        WorkerId never = new WorkerId(UUID.randomUUID());
        WorkerId left = given.worker();
        store.workers().leave(left);

        assertThat(store.work().claim(never, List.of(roast))).isEmpty();
        assertThat(store.work().claim(left, List.of(roast))).isEmpty();
        assertThat(store.work().claimDue(never, 5)).isEmpty();
        assertThat(store.work().claimDue(left, 5)).isEmpty();
        assertThat(given.find(roast).state()).isEqualTo(RoastState.QUEUED);
    }

    @Test
    void roastThatHadTwentyAttemptsIsQuarantinedAtTheNextClaim() {
        RoastRef byHint = given.accept();
        RoastRef byDue = given.accept();
        for (int attempt = 1; attempt <= RoastWork.MAX_ATTEMPTS; attempt++) {
            given.end(givenBack(given.claimAgain(byHint)));
            given.end(givenBack(given.claimAgain(byDue)));
        }

        assertThat(store.work().claim(given.worker(), List.of(byHint))).isEmpty();
        assertThat(store.work().claimDue(given.worker(), 5)).isEmpty();
        assertThat(List.of(byHint, byDue)).allSatisfy(roast -> {
            assertThat(given.find(roast).state()).isEqualTo(RoastState.FAILED);
            assertThat(given.find(roast).failure()).map(Failure::code).contains(FailureCode.QUARANTINED);
            assertThat(given.find(roast).charged()).isFalse();
            assertThat(store.intake().usage(roast.account()).inFlight()).isZero();
        });
    }

    @Test
    void progressIsWrittenAndOnlyMovesForward() {
        AttemptRef attempt = given.claimOne();
        assertThat(given.reached(attempt, Stage.VALIDATE_REPORT)).isTrue();
        assertThat(given.reached(attempt, Stage.EXTRACT_TEXT)).isTrue();

        assertThat(given.find(attempt.roast()).stage()).contains(Stage.VALIDATE_REPORT);
    }

    @Test
    void generateSetsPaidWhichNoLaterAttemptClears() {
        AttemptRef first = given.claimOne();
        given.reached(first, Stage.COMPOSE_PROMPT);
        assertThat(given.find(first.roast()).paid()).isFalse();
        given.reached(first, Stage.GENERATE);
        assertThat(given.find(first.roast()).paid()).isTrue();

        given.end(retry(first, Duration.ZERO));
        AttemptRef second = given.claimAgain(first.roast());
        given.reached(second, Stage.EXTRACT_TEXT);
        given.end(failed(second));
        assertThat(given.find(first.roast()).paid()).isTrue();
    }

    @Test
    void reachedAnswersWithTheAttemptsThatStillHoldTheirRoasts() {
        AttemptRef holds = given.claimOne();
        AttemptRef cancelled = given.claimOne();
        AttemptRef ended = given.claimOne();
        store.intake().cancel(cancelled.roast());
        given.end(givenBack(ended));

        assertThat(store.work()
                        .reached(List.of(
                                new StageReached(cancelled, Stage.GENERATE),
                                new StageReached(holds, Stage.GENERATE),
                                new StageReached(ended, Stage.GENERATE))))
                .containsExactly(holds);
        assertThat(given.find(cancelled.roast()).paid()).isFalse();
        assertThat(given.find(ended.roast()).paid()).isFalse();
        assertThat(given.find(ended.roast()).stage()).isEmpty();
    }

    @Test
    void doneRoastHasItsReportAndStaysCharged() {
        AttemptRef attempt = given.claimOne();

        assertThat(given.end(done(attempt))).isEqualTo(EndResult.ENDED);
        StoredRoast found = given.find(attempt.roast());
        assertThat(found.state()).isEqualTo(RoastState.DONE);
        assertThat(found.report()).contains(REPORT);
        assertThat(found.endedAt()).isPresent();
        assertThat(found.charged()).isTrue();
        assertThat(store.intake().usage(attempt.roast().account()).day().used()).isEqualTo(1);
        assertThat(store.intake().usage(attempt.roast().account()).inFlight()).isZero();
    }

    @Test
    void failedRoastSaysWhyAndGivesItsQuotaBack() {
        AttemptRef attempt = given.claimOne();
        Failure why = new Failure(FailureCode.NO_TEXT, "The PDF has no text.");

        assertThat(given.end(new Ending.Failed(attempt, why))).isEqualTo(EndResult.ENDED);
        StoredRoast found = given.find(attempt.roast());
        assertThat(found.state()).isEqualTo(RoastState.FAILED);
        assertThat(found.failure()).contains(why);
        assertThat(found.endedAt()).isPresent();
        assertThat(found.charged()).isFalse();
        assertThat(store.intake().usage(attempt.roast().account()).day().used()).isZero();
        assertThat(store.intake().usage(attempt.roast().account()).month().used())
                .isZero();
    }

    @Test
    void givenBackRoastIsQueuedAndDueAfterItsDelay() {
        AttemptRef attempt = given.claimOne();
        assertThat(given.end(retry(attempt, Duration.ofMinutes(5)))).isEqualTo(EndResult.ENDED);
        StoredRoast found = given.find(attempt.roast());
        assertThat(found.state()).isEqualTo(RoastState.QUEUED);
        assertThat(found.stage()).isEmpty();
        assertThat(found.charged()).isTrue();

        advance(Duration.ofMinutes(5).minus(SLACK));
        assertThat(store.work().claim(given.worker(), List.of(attempt.roast()))).isEmpty();
        advance(SLACK.plus(SOON));
        assertThat(store.work().claim(given.worker(), List.of(attempt.roast()))).hasSize(1);
    }

    @Test
    void givenBackCountsAnErrorOnlyIfItIsOne() {
        AttemptRef first = given.claimOne();
        given.end(givenBack(first));
        assertThat(given.find(first.roast()).errors()).isZero();

        given.end(retry(given.claimAgain(first.roast()), Duration.ZERO));
        assertThat(given.find(first.roast()).errors()).isEqualTo(1);
        assertThat(given.find(first.roast()).crashes()).isZero();
    }

    @Test
    void derivedFileIsAdoptedByTheEnding() {
        AttemptRef attempt = given.claimOne();
        FileKey file = given.derivedFile(attempt);

        assertThat(given.end(new Ending.Done(attempt, REPORT, Optional.of(file))))
                .isEqualTo(EndResult.ENDED);
        assertThat(given.find(attempt.roast()).annotated()).contains(file);
        advance(StoreFixture.UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void derivedFileThatIsExpiredUnknownOrAnotherAttemptsIsNotAdopted() {
        AttemptRef late = given.claimOne();
        FileKey expired = given.derivedFile(late);
        advance(StoreFixture.UPLOAD_EXPIRY.plus(SOON));
        AttemptRef other = given.claimOne();
        FileKey others = given.derivedFile(given.claimOne());

        assertThat(given.end(new Ending.Done(late, REPORT, Optional.of(expired))))
                .isEqualTo(EndResult.ENDED_WITHOUT_FILE);
        assertThat(given.end(new Ending.Done(other, REPORT, Optional.of(others))))
                .isEqualTo(EndResult.ENDED_WITHOUT_FILE);
        assertThat(given.end(new Ending.Done(given.claimOne(), REPORT, Optional.of(StoreFixture.fileKey()))))
                .isEqualTo(EndResult.ENDED_WITHOUT_FILE);
        assertThat(given.find(late.roast()).state()).isEqualTo(RoastState.DONE);
        assertThat(given.find(late.roast()).annotated()).isEmpty();
    }

    @Test
    void endingsTakeEffectEachOnItsOwnAndAreAnsweredInTheirOrder() {
        AttemptRef first = given.claimOne();
        AttemptRef stale = given.claimOne();
        AttemptRef last = given.claimOne();
        store.intake().cancel(stale.roast());

        assertThat(store.work().end(List.of(failed(first), done(stale), done(last))))
                .containsExactly(EndResult.ENDED, EndResult.STALE, EndResult.ENDED);
        assertThat(given.find(first.roast()).state()).isEqualTo(RoastState.FAILED);
        assertThat(given.find(stale.roast()).state()).isEqualTo(RoastState.CANCELLED);
        assertThat(given.find(last.roast()).state()).isEqualTo(RoastState.DONE);
        assertThat(store.work().end(List.of())).isEmpty();
    }
}
