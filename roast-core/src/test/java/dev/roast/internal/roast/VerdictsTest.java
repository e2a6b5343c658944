package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.FailureCode;
import dev.roast.model.ModelPolicy;
import dev.roast.model.RoastId;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Ending;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictsTest {
    private static final AttemptRef ATTEMPT = new AttemptRef(
            new RoastRef(new AccountId(new UUID(0, 1)), new RoastId(new UUID(0, 2))), 1, new WorkerId(new UUID(0, 3)));

    private final Verdicts verdicts = new Verdicts(() -> 1.0, ModelPolicy.defaults());

    @Test
    void whatMayPassIsTriedAgain() {
        assertThat(verdicts.of(new PortUnavailableException("away"))).isInstanceOf(Verdict.Retry.class);
        assertThat(verdicts.of(new IllegalStateException("a bug"))).isInstanceOf(Verdict.Retry.class);
    }

    @Test
    void whatWillNotPassFails() {
        assertThat(failure(verdicts.of(new PortFailureException("no bucket")))).isEqualTo(FailureCode.INTERNAL);
        assertThat(failure(verdicts.of(new FileLostException()))).isEqualTo(FailureCode.FILE_LOST);
    }

    @Test
    void aDocumentThatTakesTheWorkersMemoryIsQuarantined() {
        assertThat(failure(verdicts.of(new OutOfMemoryError("test")))).isEqualTo(FailureCode.QUARANTINED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "TIMED_OUT"})
    void aModelThatMayComeBackIsWaitedForWhileErrorsAreFew(Reason reason) {
        assertThat(verdicts.of(Reply.Declined.because(reason), 0)).isInstanceOf(Verdict.Retry.class);
        assertThat(verdicts.of(Reply.Declined.because(reason), 3)).isInstanceOf(Verdict.NextModel.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "TIMED_OUT"},
            mode = EnumSource.Mode.EXCLUDE)
    void aModelThatWillNotIsNotWaitedFor(Reason reason) {
        assertThat(verdicts.of(Reply.Declined.because(reason), 0)).isInstanceOf(Verdict.NextModel.class);
    }

    @Test
    void aWaitThatTheModelNamesIsKeptUnlessItIsLong() {
        assertThat(verdicts.of(limited(Duration.ofSeconds(30)), 0))
                .isEqualTo(new Verdict.RetryAfter(Duration.ofSeconds(30)));
        assertThat(verdicts.of(limited(Duration.ofHours(1)), 0)).isInstanceOf(Verdict.NextModel.class);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,4", "5,32", "6,60"})
    void thePauseDoublesUpToAMinute(int errors, int seconds) {
        assertThat(verdicts.ending(new Verdict.Retry(), ATTEMPT, errors))
                .isEqualTo(new Ending.GivenBack(ATTEMPT, Duration.ofSeconds(seconds), true));
    }

    @Test
    void thePauseIsAnyPartOfItsBound() {
        assertThat(new Verdicts(() -> 0.25, ModelPolicy.defaults()).ending(new Verdict.Retry(), ATTEMPT, 2))
                .isEqualTo(new Ending.GivenBack(ATTEMPT, Duration.ofSeconds(1), true));
    }

    @Test
    void theEighthErrorFails() {
        assertThat(verdicts.ending(new Verdict.Retry(), ATTEMPT, 6)).isInstanceOf(Ending.GivenBack.class);
        assertThat(verdicts.ending(new Verdict.Retry(), ATTEMPT, 7)).isInstanceOf(Ending.Failed.class);
    }

    private FailureCode failure(Verdict verdict) {
        return ((Ending.Failed) verdicts.ending(verdict, ATTEMPT, 0)).failure().code();
    }

    private static Reply.Declined limited(Duration wait) {
        return new Reply.Declined(Reason.RATE_LIMITED, Optional.of(wait));
    }
}
