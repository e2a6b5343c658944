package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutableClockTest {
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-01-31T23:59:59Z"));

    @Test
    void timeStandsUntilItIsMoved() {
        Instant before = clock.instant();
        assertThat(clock.instant()).isEqualTo(before);

        clock.advance(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo("2026-02-01T00:00:01Z");
    }

    @Test
    void viewInAnotherZoneMovesWithIt() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.advance(Duration.ofSeconds(1));

        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void noStepOfManyThreadsIsLost() {
        List<Integer> steps = Race.of(4, () -> {
            for (int i = 0; i < 1_000; i++) {
                clock.advance(Duration.ofMillis(1));
            }
            return 1_000;
        });

        assertThat(steps).hasSize(4);
        assertThat(clock.instant()).isEqualTo("2026-02-01T00:00:03Z");
    }
}
