package dev.roast.internal.roast;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.ModelPolicy;
import dev.roast.port.AttemptRef;
import dev.roast.port.Ending;
import dev.roast.port.PortFailureException;
import dev.roast.port.Reply;
import dev.roast.port.RoastWork;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The one place where it is decided what is done about errors. The pause before a retry is random between nothing and its
 * bound, so that what failed together does not come back together (full jitter; M. Brooker, "Exponential Backoff And
 * Jitter", AWS Architecture Blog, 2015).
 */
final class Verdicts {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** So many errors of an attempt's models are waited out before the next model is asked. */
    private static final int PATIENCE = 3;

    private final DoubleSupplier random;
    private final Duration firstBound;
    private final Duration lastBound;

    /**
     * Makes one.
     *
     * @param random numbers from 0 to 1
     * @param policy bounds of pauses
     */
    Verdicts(DoubleSupplier random, ModelPolicy policy) {
        this.random = random;
        this.firstBound = policy.firstPause();
        this.lastBound = policy.longestPause();
    }

    /** Judges what a step has thrown. */
    Verdict of(Throwable thrown) {
        if (thrown instanceof FileLostException lost) {
            return new Verdict.Fail(new Failure(FailureCode.FILE_LOST, String.valueOf(lost.getMessage())));
        } else if (thrown instanceof PortFailureException || thrown instanceof LinkageError) {
            return new Verdict.Fail(new Failure(
                    FailureCode.INTERNAL, "Something in this system is set wrongly; its operator has to mend it."));
        } else if (thrown instanceof VirtualMachineError) {
            return new Verdict.Quarantine();
        }
        return new Verdict.Retry();
    }

    /** Judges why a model gave no answer. */
    Verdict of(Reply.Declined declined, int errors) {
        return switch (declined.reason()) {
            case RATE_LIMITED, UNAVAILABLE, TIMED_OUT -> later(declined.retryAfter(), errors);
            case TRUNCATED, FILTERED, REFUSED, INVALID, QUOTA_SPENT, CONTEXT_TOO_LONG, UNAUTHORISED, UNKNOWN_MODEL ->
                new Verdict.NextModel();
        };
    }

    private static Verdict later(Optional<Duration> retryAfter, int errors) {
        boolean tooLong =
                retryAfter.filter(wait -> wait.compareTo(LONGEST_WAIT) >= 0).isPresent();
        if (errors >= PATIENCE || tooLong) {
            return new Verdict.NextModel();
        }
        return retryAfter.<Verdict>map(Verdict.RetryAfter::new).orElse(new Verdict.Retry());
    }

    /**
     * Turns a verdict into an ending.
     *
     * @param verdict any but {@link Verdict.NextModel}, which ends nothing
     * @param attempt which
     * @param errors how many there were before this one
     */
    Ending ending(Verdict verdict, AttemptRef attempt, int errors) {
        if (verdict instanceof Verdict.Wait wait) {
            return new Ending.GivenBack(attempt, wait.delay(), false);
        } else if (verdict instanceof Verdict.Fail fail) {
            return new Ending.Failed(attempt, fail.failure());
        } else if (verdict instanceof Verdict.Quarantine) {
            return failed(
                    attempt,
                    FailureCode.QUARANTINED,
                    "This document takes more memory than its worker has; it is not tried again.");
        } else if (errors + 1 >= RoastWork.MAX_ERRORS) {
            return failed(
                    attempt, FailureCode.INTERNAL, "It went wrong " + (errors + 1) + " times; try again tomorrow.");
        }
        Duration delay = verdict instanceof Verdict.RetryAfter after ? after.delay() : jittered(errors);
        return new Ending.GivenBack(attempt, delay, true);
    }

    private static Ending failed(AttemptRef attempt, FailureCode code, String message) {
        return new Ending.Failed(attempt, new Failure(code, message));
    }

    private Duration jittered(int errors) {
        Duration bound = firstBound.multipliedBy(1L << Math.min(errors, 10));
        Duration capped = bound.compareTo(lastBound) < 0 ? bound : lastBound;
        return Duration.ofMillis(Math.round(capped.toMillis() * random.getAsDouble()));
    }
}
