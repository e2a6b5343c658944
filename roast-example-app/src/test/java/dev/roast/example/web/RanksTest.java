package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The statistic is right about series of which it is known what they are. */
class RanksTest {
    private static final int VALUES = 300;
    private static final double MEAN = 5e6;
    private static final double SPREAD = 1e6;

    private final Random random = new Random(4);

    @Test
    void seriesOfOneDistributionAreSeldomToldApart() {
        int apart = 0;
        for (int i = 0; i < 1_000; i++) {
            apart += Math.abs(Ranks.of(series(0), series(0)).z()) > 3.3 ? 1 : 0;
        }

        assertThat(apart).isLessThanOrEqualTo(5);
    }

    @Test
    void aShiftOfHalfTheSpreadIsSeen() {
        for (int i = 0; i < 100; i++) {
            assertThat(Math.abs(Ranks.of(series(0), series(SPREAD / 2)).z())).isGreaterThan(3.3);
        }
    }

    @Test
    void theFigureIsMannAndWhitneys() {
        Ranks ranks = Ranks.of(new long[] {1, 2, 3, 4, 5}, new long[] {6, 7, 8, 9, 10});

        assertThat(ranks.z()).isBetween(-2.62, -2.61);
        assertThat(ranks.apart()).isEqualTo(5.0 / 8);
    }

    private long[] series(double shift) {
        return random.doubles(VALUES)
                .mapToLong(any -> (long) (MEAN + shift + SPREAD * random.nextGaussian()))
                .toArray();
    }
}
