package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.roast.house.HouseRoaster;
import dev.roast.internal.seam.SystemSeam;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private final Preparation preparation =
            new Preparation(new HouseRoaster(), new SystemSeam(Clock.systemUTC()), new SecureRandom());

    @Test
    void itsResumeGoesTheWholeWayToAReport() {
        assertThatCode(preparation::run).doesNotThrowAnyException();
    }

    @Test
    void isGivenUpWhenTheProcessWantsToEnd() {
        Thread.currentThread().interrupt();

        preparation.run();

        assertThat(Thread.interrupted()).isTrue();
    }
}
