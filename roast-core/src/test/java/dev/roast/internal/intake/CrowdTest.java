package dev.roast.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.model.Priority;
import dev.roast.model.Refusal;
import dev.roast.model.Tier;
import dev.roast.port.Backlog;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kitchen that does ten roasts a second, and more or fewer guests than that. */
class CrowdTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int PACE = 10;
    private static final Tier FREE = Tier.named("free").priority(Priority.LOW).build();
    private static final Tier PLUS =
            Tier.named("plus").priority(Priority.NORMAL).build();
    private static final Tier PRO = Tier.named("pro").priority(Priority.HIGH).build();

    private final Kitchen kitchen = new Kitchen();
    private final Crowd crowd = new Crowd(kitchen, () -> kitchen.now, LONGEST);

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10})
    void asManyAsCanBeServedAreAllLetIn(int aSecond) {
        assertThat(come(FREE, aSecond, Duration.ofMinutes(30))).isZero();
    }

    @Test
    void whatWaitsNeverTakesMuchLongerThanTheSetTime() {
        assertThat(come(FREE, 5 * PACE, Duration.ofMinutes(30))).isPositive();

        assertThat(kitchen.queued).isBetween(LONGEST.toSeconds() * PACE * 8 / 10, LONGEST.toSeconds() * PACE * 13 / 10);
    }

    @Test
    void theLowTiersAreTurnedAwayFirst() {
        come(FREE, 5 * PACE, Duration.ofMinutes(10));
        assertThat(crowd.turnsAway(FREE)).isPresent();
        assertThat(crowd.turnsAway(PLUS)).isEmpty();

        come(PLUS, 5 * PACE, Duration.ofMinutes(10));
        assertThat(crowd.turnsAway(PLUS)).isPresent();
        assertThat(crowd.turnsAway(PRO)).isEmpty();

        come(PRO, 5 * PACE, Duration.ofMinutes(20));
        assertThat(crowd.turnsAway(PRO)).isPresent();
    }

    @Test
    void whoIsTurnedAwayIsToldWhenToComeAndIsLetInThen() {
        come(FREE, 5 * PACE, Duration.ofMinutes(10));
        come(PLUS, 5 * PACE, Duration.ofMinutes(10));
        Refusal refusal = crowd.turnsAway(FREE).orElseThrow();
        assertThat(refusal.code()).isEqualTo(Refusal.Code.NO_CAPACITY);
        assertThat(refusal.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait)
                        .isBetween(
                                LONGEST.multipliedBy(7).dividedBy(10),
                                LONGEST.multipliedBy(13).dividedBy(10)));

        Instant again = kitchen.now.plus(refusal.retryAfter().orElseThrow()).plusSeconds(20);
        while (kitchen.now.isBefore(again)) {
            kitchen.second();
            crowd.turnsAway(FREE);
        }

        assertThat(crowd.turnsAway(FREE)).isEmpty();
    }

    @Test
    void aRushAfterAQuietTimeIsLetInAsNobodyKnowsThatItCannotBeServed() {
        come(FREE, 1, Duration.ofMinutes(30));
        kitchen.accept(10_000);

        assertThat(crowd.turnsAway(FREE)).isEmpty();
    }

    @Test
    void whenNothingEndsAnyMoreEvenFewAreTooMany() {
        kitchen.pace = 0;
        assertThat(come(FREE, 1, Duration.ofMinutes(5))).isPositive();
    }

    @Test
    void theBacklogIsNotCountedForEachThatComes() {
        for (int i = 0; i < 1_000; i++) {
            crowd.turnsAway(FREE);
        }

        assertThat(kitchen.looks).isEqualTo(1);
    }

    /** Returns how many were turned away. */
    private int come(Tier tier, int aSecond, Duration time) {
        int away = 0;
        for (long second = 0; second < time.toSeconds(); second++) {
            for (int i = 0; i < aSecond; i++) {
                if (crowd.turnsAway(tier).isPresent()) {
                    away++;
                } else {
                    kitchen.accept(1);
                }
            }
            kitchen.second();
        }
        return away;
    }

    private static final class Kitchen implements RoastShelf {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");
        private int pace = PACE;
        private long queued;
        private long accepted;
        private int looks;

        void accept(int roasts) {
            queued += roasts;
            accepted += roasts;
        }

        void second() {
            now = now.plusSeconds(1);
            queued -= Math.min(queued, pace);
        }

        @Override
        public Backlog backlog() {
            looks++;
            return new Backlog(queued, 0, accepted, Duration.ZERO);
        }

        @Override
        public Optional<StoredRoast> find(RoastRef roast) {
            return Optional.empty();
        }

        @Override
        public Map<RoastRef, Long> versions(Collection<RoastRef> roasts) {
            return Map.of();
        }

        @Override
        public Page<StoredRoast> list(AccountId account, Optional<String> after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<StoredRoast> deadLetters(Optional<String> after, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
