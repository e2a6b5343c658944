package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Limiters that are wrong in the usual ways are found out by random schedules. */
class LimiterScheduleTest {
    private final MutableClock clock = MutableClock.create();
    private final RateLimiter right = new MemoryRateLimiter(clock);

    @Test
    void windowsThatBeginAtWholeOnesLetTooMuchThroughAtTheirEdge() {
        assertFoundOut(new Changed(right) {
            private final Map<String, Long> used = new HashMap<>();

            @Override
            public Decision take(List<Take> takes) {
                Decision decision = inner.take(takes);
                boolean all = takes.stream()
                        .allMatch(take -> take.limits().stream()
                                .allMatch(limit -> used(take, limit) + take.amount() <= limit.amount()));
                if (all) {
                    takes.forEach(take ->
                            take.limits().forEach(limit -> used.merge(window(take, limit), take.amount(), Long::sum)));
                }
                return all == decision.allowed()
                        ? decision
                        : new Decision(all, decision.limit(), 0, Duration.ZERO, Duration.ZERO);
            }

            private long used(Take take, Limit limit) {
                return used.getOrDefault(window(take, limit), 0L);
            }

            private String window(Take take, Limit limit) {
                Instant now = clock.instant();
                return take.subject()
                        + limit
                        + now.getEpochSecond() / limit.window().toSeconds();
            }
        });
    }

    @Test
    void aWindowThatIsASecondShortIsFoundOut() {
        assertFoundOut(new Changed(right) {
            @Override
            public Decision take(List<Take> takes) {
                return inner.take(takes.stream().map(this::shorter).toList());
            }

            private Take shorter(Take take) {
                UnaryOperator<Limit> shorter = limit ->
                        new Limit(limit.name(), limit.amount(), limit.window().minusSeconds(1));
                return new Take(
                        take.subject(),
                        take.account(),
                        take.limits().stream().map(shorter).toList(),
                        take.amount());
            }
        });
    }

    @Test
    void whatIsTakenOfTheFirstThoughTheSecondRefusesIsFoundOut() {
        assertFoundOut(new Changed(right) {
            @Override
            public Decision take(List<Take> takes) {
                Decision last = inner.take(List.of(takes.get(0)));
                for (Take take : takes.subList(1, takes.size())) {
                    Decision next = last.allowed() ? inner.take(List.of(take)) : last;
                    last = next.allowed() && last.remaining() < next.remaining() ? last : next;
                }
                return last;
            }
        });
    }

    @Test
    void moreThatIsGivenBackThanWasTakenIsFoundOut() {
        assertFoundOut(new Changed(right) {
            @Override
            public void giveBack(Take take) {
                inner.giveBack(new Take(take.subject(), take.account(), take.limits(), take.amount() + 1));
            }
        });
    }

    private void assertFoundOut(RateLimiter wrong) {
        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < 1_000; seed++) {
                        new LimiterSchedule(wrong, clock::advance, seed).run();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("schedule ");
    }

    private static class Changed implements RateLimiter {
        final RateLimiter inner;

        Changed(RateLimiter inner) {
            this.inner = inner;
        }

        @Override
        public Decision take(List<Take> takes) {
            return inner.take(takes);
        }

        @Override
        public void giveBack(Take take) {
            inner.giveBack(take);
        }

        @Override
        public Decision peek(Take take) {
            return inner.peek(take);
        }

        @Override
        public void forget(AccountId account) {
            inner.forget(account);
        }
    }
}
