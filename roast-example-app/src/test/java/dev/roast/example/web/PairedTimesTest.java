package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statistics are right about series of which it is known what they are, on a calm machine and on a loaded one. */
class PairedTimesTest {
    private static final int PAIRS = 300;
    private static final double MEAN = 5e6;
    private static final double PART = 0.08;

    private final Random random = new Random(4);

    /** What a machine does with a time that is meant to be {@link #MEAN}. */
    enum Machine {
        CALM(0.05, 0, 0),
        NOISY(0.15, 0, 0),
        /** Half of the time it is all three times as slow, for both of a pair. */
        LOADED(0.1, 2, 0),
        /** One try in ten is held up, for up to ten times as long. */
        HELD_UP(0.1, 0, 0.1);

        private final double spread;
        private final double load;
        private final double heldUp;

        Machine(double spread, double load, double heldUp) {
            this.spread = spread;
            this.load = load;
            this.heldUp = heldUp;
        }
    }

    @ParameterizedTest
    @EnumSource
    void seriesOfOneDistributionAreHardlyEverToldApart(Machine machine) {
        long apart = IntStream.range(0, 1_000)
                .filter(i -> pairs(machine, PAIRS, 0).toldApart())
                .count();

        assertThat(apart).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aDifferenceThatWouldShowIsSeen(Machine machine) {
        for (int i = 0; i < 100; i++) {
            PairedTimes times = pairs(machine, 4 * PAIRS, PART);
            assertThat(times.wouldShow(PART)).as(times.toString()).isTrue();
            assertThat(times.toldApart()).as(times.toString()).isTrue();
            assertThat(times.difference() / MEAN).isBetween(PART / 2, 4 * PART);
        }
    }

    @Test
    void ofFewPairsOnANoisyMachineNothingIsSaid() {
        for (int i = 0; i < 100; i++) {
            assertThat(pairs(Machine.NOISY, 20, PART).wouldShow(PART)).isFalse();
        }
    }

    @Test
    void theFiguresAreWilcoxonsAndTheTrimmedMean() {
        PairedTimes times = PairedTimes.of(
                new long[] {11, 12, 13, 14, 15, 16, 17, 18, 19, 1_010},
                new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 10});

        assertThat(times.z()).isBetween(2.80, 2.81);
        assertThat(times.difference()).isEqualTo((3 + 4 + 5 + 6 + 7 + 8) / 6.0);
    }

    private PairedTimes pairs(Machine machine, int count, double shift) {
        long[] one = new long[count];
        long[] other = new long[count];
        for (int i = 0; i < count; i++) {
            double pace = random.nextBoolean() ? 1 + machine.load : 1;
            one[i] = time(machine, pace, MEAN * (1 + shift));
            other[i] = time(machine, pace, MEAN);
        }
        return PairedTimes.of(one, other);
    }

    private long time(Machine machine, double pace, double meant) {
        double hold = random.nextDouble() < machine.heldUp ? 1 + 9 * random.nextDouble() : 1;
        return (long) (meant * pace * hold * (1 + machine.spread * random.nextGaussian()));
    }
}
