package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import dev.roast.port.Reply;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a model is worth asking. It opens when half of its last ten calls, five at least, have failed; then nobody asks it
 * for a while; then one call is a trial that closes it, or opens it anew. What the model said no to by itself, as a document
 * too long or a key that is wrong, is no failure here: it is there. An instance belongs to one process; safe for use by many
 * threads.
 */
final class Circuit {
    private static final int LAST_CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final float MOST_FAILED_PERCENT = 50;
    /** Until it is looked again how a trial has gone. */
    private static final Duration TRIAL = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final Duration openFor;
    private final Seam seam;
    private final AtomicBoolean onTrial = new AtomicBoolean();
    private final AtomicBoolean toldClosed = new AtomicBoolean(true);
    private volatile Instant opened = Instant.MIN;
    private volatile Optional<Instant> away = Optional.empty();

    Circuit(String model, Duration openFor, Seam seam) {
        this.openFor = openFor;
        this.seam = seam;
        this.breaker = CircuitBreaker.of(model, config(openFor, seam));
        breaker.getEventPublisher()
                .onStateTransition(event -> changed(event.getStateTransition().getToState()));
    }

    private static CircuitBreakerConfig config(Duration openFor, Seam seam) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(FEWEST_CALLS)
                .failureRateThreshold(MOST_FAILED_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(openFor)
                .recordResult(reply -> reply instanceof Reply.Declined declined && failed(declined.reason()))
                .clock(new SeamClock(seam))
                .build();
    }

    private static boolean failed(Reply.Reason reason) {
        return switch (reason) {
            case RATE_LIMITED, UNAVAILABLE, TIMED_OUT -> true;
            case TRUNCATED, FILTERED, REFUSED, INVALID, QUOTA_SPENT, CONTEXT_TOO_LONG, UNAUTHORISED, UNKNOWN_MODEL ->
                false;
        };
    }

    private void changed(State to) {
        if (to == State.OPEN) {
            opened = seam.now();
            away = Optional.of(away.orElse(opened));
        } else if (to == State.CLOSED) {
            away = Optional.empty();
        }
    }

    /** Asks to make a call. Whoever may has to tell how it went. */
    boolean enter() {
        boolean may = breaker.tryAcquirePermission();
        if (may && breaker.getState() == State.HALF_OPEN) {
            onTrial.set(true);
        }
        return may;
    }

    /** Tells how a call went. */
    void leave(Reply reply, Duration took) {
        breaker.onResult(took.toNanos(), TimeUnit.NANOSECONDS, reply);
        onTrial.set(false);
    }

    /** Tells that a call was given up by its caller, which says nothing of the model. */
    void leaveUnjudged() {
        breaker.releasePermission();
        onTrial.set(false);
    }

    /** Returns how long nobody is let in; zero if someone is. */
    Duration wait(Instant now) {
        State state = breaker.getState();
        if (state == State.OPEN) {
            Duration left = Duration.between(now, opened.plus(openFor));
            return left.isNegative() ? Duration.ZERO : left;
        }
        return state == State.HALF_OPEN && onTrial.get() ? TRIAL : Duration.ZERO;
    }

    boolean closed() {
        return breaker.getState() == State.CLOSED;
    }

    /** Returns since when it has not been closed. */
    Optional<Instant> awaySince() {
        return away;
    }

    /** Returns whether it is closed, if that is not what was returned last. */
    Optional<Boolean> news() {
        boolean now = closed();
        return toldClosed.getAndSet(now) == now ? Optional.empty() : Optional.of(now);
    }

    /** The seam's time in the form that the library reads. */
    private static final class SeamClock extends Clock {
        private final Seam seam;

        SeamClock(Seam seam) {
            this.seam = seam;
        }

        @Override
        public Instant instant() {
            return seam.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
