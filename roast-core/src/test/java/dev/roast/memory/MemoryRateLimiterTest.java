package dev.roast.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryRateLimiterTest {
    private static final Limit BURST = new Limit("burst", 4, Duration.ofSeconds(10));
    private static final Limit HOURLY = new Limit("hourly", 30, Duration.ofMinutes(10));

    private final HandClock clock = new HandClock();
    private final MemoryRateLimiter limiter = new MemoryRateLimiter(clock);

    private record LetThrough(Instant at, long amount) {}

    @Test
    void noSpanOfAWindowWhereverItBeginsHasMoreThanTheAmount() {
        Random random = new Random(7);
        List<LetThrough> log = new ArrayList<>();
        for (int call = 0; call < 5_000; call++) {
            clock.advance(Duration.ofMillis(random.nextInt(5_000)));
            long amount = 1L + random.nextInt(3);
            if (limiter.take(List.of(take("a", amount))).allowed()) {
                log.add(new LetThrough(clock.instant(), amount));
            }
        }
        assertThat(log.size()).isGreaterThan(100);
        for (LetThrough first : log) {
            assertThat(inSpan(log, first.at(), BURST)).isLessThanOrEqualTo(BURST.amount());
            assertThat(inSpan(log, first.at(), HOURLY)).isLessThanOrEqualTo(HOURLY.amount());
        }
    }

    private static long inSpan(List<LetThrough> log, Instant from, Limit limit) {
        Instant to = from.plus(limit.window());
        return log.stream()
                .filter(some -> !some.at().isBefore(from) && some.at().isBefore(to))
                .mapToLong(LetThrough::amount)
                .sum();
    }

    @Test
    void aRefusedTakeIsAllowedAfterRetryAfterAndNotANanosecondSooner() {
        Random random = new Random(8);
        int refused = 0;
        for (int call = 0; call < 2_000; call++) {
            clock.advance(Duration.ofNanos(random.nextInt(2_000_000_000)));
            Take take = take("a", 1 + random.nextInt(3));
            Decision decision = limiter.take(List.of(take));
            if (!decision.allowed()) {
                refused++;
                clock.advance(decision.retryAfter().minusNanos(1));
                assertThat(limiter.peek(take).allowed()).isFalse();
                clock.advance(Duration.ofNanos(1));
                assertThat(limiter.peek(take).allowed()).isTrue();
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void aLimitIsWholeAgainAfterResetsInAndNotANanosecondSooner() {
        Take one = new Take("a", Optional.empty(), List.of(BURST), 1);
        limiter.take(List.of(one));
        clock.advance(Duration.ofSeconds(3));
        Duration resetsIn = limiter.take(List.of(one)).resetsIn();
        clock.advance(resetsIn.minusNanos(1));
        assertThat(limiter.peek(one).remaining()).isEqualTo(BURST.amount() - 2);
        clock.advance(Duration.ofNanos(1));
        assertThat(limiter.peek(one).remaining()).isEqualTo(BURST.amount() - 1);
    }

    @Test
    void theOldestIsGivenBackSoThatWhatWasTakenInBetweenStillCounts() {
        Take one = new Take("a", Optional.empty(), List.of(BURST), 1);
        limiter.take(List.of(one));
        clock.advance(Duration.ofSeconds(9));
        limiter.take(List.of(one));
        limiter.giveBack(one);
        clock.advance(Duration.ofSeconds(2));
        assertThat(limiter.peek(one).remaining()).isEqualTo(BURST.amount() - 2);
    }

    @Test
    void moreThanTheAmountIsNeverLetThrough() {
        Decision decision = limiter.take(List.of(take("a", BURST.amount() + 1)));
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.retryAfter()).isEqualTo(BURST.window());
    }

    @Test
    void whenTheClockGoesBackTimeStands() {
        for (int call = 0; call < BURST.amount(); call++) {
            limiter.take(List.of(take("a", 1)));
        }
        clock.advance(Duration.ofHours(-1));
        Decision decision = limiter.take(List.of(take("a", 1)));
        assertThat(decision.retryAfter()).isEqualTo(BURST.window());
    }

    @Test
    void subjectsThatAreIdleLeaveTheMemory() {
        for (int subject = 0; subject < 10_000; subject++) {
            limiter.take(List.of(take("subject-" + subject, 1)));
        }
        assertThat(limiter.subjects()).isEqualTo(10_000);
        clock.advance(HOURLY.window());
        for (int call = 0; call <= 10_001; call++) {
            limiter.take(List.of(take("busy", 1)));
        }
        assertThat(limiter.subjects()).isEqualTo(1);
    }

    private static Take take(String subject, long amount) {
        return new Take(subject, Optional.empty(), List.of(BURST, HOURLY), amount);
    }
}
