package dev.roast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.RoastException;
import dev.roast.port.Limit;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts while the counters of all processes can't be asked. */
class FallbackRateLimiterTest {
    private static final Take ONE =
            new Take("subject", Optional.empty(), List.of(new Limit("two a minute", 2, Duration.ofMinutes(1))), 1);

    private final RateLimiter own = new MemoryRateLimiter(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void whileTheyAreAwayEachProcessCountsForItself() {
        countsForItself(FallbackRateLimiter.whileAway(
                new FailingRateLimiter(new PortUnavailableException("away on purpose")), own));
    }

    @Test
    void aRoastThatCannotBeToldCountsForItselfWhateverFails() {
        countsForItself(FallbackRateLimiter.whateverFails(
                new FailingRateLimiter(new PortFailureException("wrong on purpose")), own));
    }

    private static void countsForItself(RateLimiter limiter) {
        assertThat(limiter.take(List.of(ONE)).remaining()).isEqualTo(1);
        assertThat(limiter.peek(ONE).allowed()).isTrue();
        assertThat(limiter.take(List.of(ONE)).allowed()).isTrue();
        assertThat(limiter.take(List.of(ONE)).allowed()).isFalse();
        limiter.giveBack(ONE);
        assertThat(limiter.take(List.of(ONE)).allowed()).isTrue();
    }

    @Test
    void aRequestIsToldWhatIsSetUpWrongly() {
        RoastException wrong = new PortFailureException("wrong on purpose");
        RateLimiter limiter = FallbackRateLimiter.whileAway(new FailingRateLimiter(wrong), own);

        assertThatThrownBy(() -> limiter.take(List.of(ONE))).isSameAs(wrong);
        assertThatThrownBy(() -> limiter.giveBack(ONE)).isSameAs(wrong);
    }
}
