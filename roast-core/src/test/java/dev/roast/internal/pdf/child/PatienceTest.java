package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final ChildLimits LIMITS = ChildLimits.defaults();
    private static final Duration BEFORE = Duration.ofSeconds(7); // of earlier documents
    private static final int A_MINUTE = 600;

    private final Patience patience = new Patience(LIMITS, BEFORE);

    /** Returns what ends the document if it gets this much of a processor, in thousandths, and after how many looks. */
    private End after(int looks, int thousandths) {
        for (int look = 1; look <= looks; look++) {
            Duration taken =
                    Patience.LOOK.multipliedBy(look).multipliedBy(thousandths).dividedBy(1_000);
            Optional<Outcome<Object>> outcome = patience.look(BEFORE.plus(taken));
            if (outcome.isPresent()) {
                return new End(look, outcome);
            }
        }
        return new End(looks, Optional.empty());
    }

    private record End(int looks, Optional<Outcome<Object>> outcome) {}

    @Test
    void whatNeverEndsOnAFreeProcessorIsRefusedWithinFiveSeconds() {
        End end = after(A_MINUTE, 1_000);

        assertThat(end.outcome()).contains(new Outcome.TookTooLong<>("4.0 s of processor time"));
        assertThat(end.looks()).isBetween(40, 45);
    }

    @Test
    void onAMachineWhereItGetsAFiftiethOfAProcessorADocumentHasMoreThanAMinute() {
        assertThat(after(A_MINUTE, 20).outcome()).isEmpty();
    }

    @Test
    void whoIsStarvedForTwoMinutesIsToldSoAndNotRefused() {
        End end = after(3 * A_MINUTE, 20);

        assertThat(end.outcome()).contains(new Outcome.Starved<>());
        assertThat(end.looks()).isEqualTo(2 * A_MINUTE);
    }

    @Test
    void whatStandsStillForTwentySecondsHangs() {
        End end = after(A_MINUTE, 1); // what a Java takes that only waits

        assertThat(end.outcome()).contains(new Outcome.TookTooLong<>("20.0 s"));
        assertThat(end.looks()).isEqualTo(200);
    }
}
