package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.port.AttemptRef;
import dev.roast.port.DueSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link DueSignal} promises, of a store that has one. Run within {@link StoreContract}. */
abstract class DueSignalContract extends StorePartContract {
    private static final Duration SHORT = Duration.ofMillis(50);

    private DueSignal signal;

    @BeforeEach
    final void takeSignal() {
        Assumptions.assumeTrue(store.dueSignal().isPresent(), "this store has no due signal");
        signal = store.dueSignal().orElseThrow();
    }

    @Test
    void theWaitEndsWithItsTimeIfNothingIsDue() {
        assertThat(await(SHORT)).isFalse();
        assertThat(await(Duration.ZERO)).isFalse();
    }

    @Test
    void whatBecameDueBeforeTheWaitEndsItAtOnce() {
        given.accept();

        assertThat(await(SLACK)).isTrue();
    }

    @Test
    void anAcceptWakesEachWhoWaits() {
        List<Race.Running<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(Race.start(() -> await(SLACK)));
        }
        given.accept();

        assertThat(waiting).allSatisfy(one -> assertThat(one.await()).isTrue());
    }

    @Test
    void aRoastThatIsGivenBackWakes() {
        AttemptRef attempt = given.claimOne();
        Race.Running<Boolean> waiting = Race.start(() -> await(SLACK));
        given.end(StoreFixture.retry(attempt, Duration.ZERO));

        assertThat(waiting.await()).isTrue();
    }

    @Test
    void anInterruptEndsTheWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> signal.await(SHORT)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private boolean await(Duration atMost) {
        try {
            return signal.await(atMost);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
