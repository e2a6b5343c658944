package dev.roast.testkit.simulation;

import static dev.roast.testkit.simulation.SimulatedHost.writers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import dev.roast.port.RoastEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that fail, in a whole process with the policy's own times: every roast ends, and its report says who wrote it. */
class ModelFaultsTest {
    private static final int ROASTS = 30;
    private static final ModelPolicy DEFAULTS = ModelPolicy.defaults();

    private final SimulatedHost host = new SimulatedHost();
    private final TimedModel first = host.model("first");
    private final TimedModel second = host.model("second");
    private final Instant began = host.steps.now();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aProviderThatIsDownForAMinuteCostsNobodyItsReportAndHoldsNoSlot() {
        first.says(Reason.UNAVAILABLE);
        Roaster roaster = host.start(builder -> builder.languageModels(first));
        Member ada = host.member();
        List<RoastId> roasts = host.submit(ada, ROASTS);
        host.until(() -> !host.told(RoastEvent.CircuitOpened.class).isEmpty());
        host.steps.pause(Duration.ofSeconds(2));

        List<Long> running = new ArrayList<>();
        while (host.steps.now().isBefore(began.plusSeconds(60))) {
            running.add(roaster.admin().backlog().running());
            host.steps.pause(SimulatedHost.LOOK);
        }
        int asked = first.calls();
        first.isWell();
        List<Roast> ended = host.ended(ada, roasts);

        assertThat(running).as("none but one that tries it").allMatch(count -> count <= 1);
        assertThat(running.stream().filter(count -> count == 1)).hasSizeLessThan(running.size() / 20);
        assertThat(asked).as("calls before it was left alone, and trials").isLessThan(ROASTS / 2);
        assertThat(ended).extracting(Roast::state).containsOnly(RoastState.DONE);
        assertThat(writers(ended)).containsOnly("first");
        assertThat(host.lastDone(began)).isLessThan(Duration.ofMinutes(2));
        assertThat(host.told(RoastEvent.CircuitClosed.class)).hasSize(1);
        assertOneCallAnAttempt(roasts);
    }

    @Test
    void whileNobodyCouldWriteItNothingIsClaimed() {
        first.says(Reason.UNAVAILABLE);
        Roaster roaster = host.start(builder -> builder.languageModels(first));
        Member ada = host.member();
        host.submit(ada, 8);
        host.until(() -> !host.told(RoastEvent.CircuitOpened.class).isEmpty());
        host.steps.pause(Duration.ofSeconds(2));

        List<RoastId> later = host.submit(ada, 10);
        host.steps.pause(Duration.ofSeconds(20));

        assertThat(roaster.runOne()).isEmpty();
        assertThat(later)
                .allSatisfy(id -> assertThat(ada.get(id))
                        .hasValueSatisfying(roast -> assertThat(roast.attempt()).isZero()));
    }

    @Test
    void whatHasWaitedForTwoMinutesIsWrittenByTheHouseAndSaysSo() {
        first.says(Reason.TIMED_OUT);
        host.start(builder -> builder.languageModels(first));
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, ROASTS));

        assertThat(writers(ended)).containsOnly("house");
        assertThat(ended)
                .allSatisfy(roast -> assertThat(
                                roast.report().orElseThrow().source().fallback())
                        .isTrue());
        assertThat(host.lastDone(began)).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(130));
    }

    @Test
    void withoutTheHouseItFailsOnlyThenAndChargesNothing() {
        first.says(Reason.UNAVAILABLE);
        host.start(builder -> builder.languageModels(first).houseAsLastResort(false));
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, 8));

        assertThat(ended).extracting(Roast::state).containsOnly(RoastState.FAILED);
        assertThat(host.lastDone(began)).isGreaterThan(Duration.ofSeconds(30));
        assertThat(ada.account().allowance().usedToday()).isZero();
    }

    @Test
    void halfOfTheCallsFailingCostsNobodyItsReport() {
        AtomicInteger calls = new AtomicInteger();
        TimedModel good = host.model("good");
        first.says(
                () -> Reply.Declined.because(calls.incrementAndGet() % 2 == 0 ? Reason.UNAVAILABLE : Reason.REFUSED));
        host.start(builder -> builder.languageModels(first, good));
        Member ada = host.member();

        List<RoastId> roasts = host.submit(ada, ROASTS);
        List<Roast> ended = host.ended(ada, roasts);

        assertThat(writers(ended)).containsOnly("good");
        assertThat(host.told(RoastEvent.CircuitOpened.class)).isNotEmpty();
        assertOneCallAnAttempt(roasts);
    }

    @Test
    void aModelThatTakesHalfAMinuteIsWaitedFor() {
        first.takes(Duration.ofSeconds(30));
        host.start(builder -> builder.languageModels(first).concurrency(8));
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, 16));

        assertThat(writers(ended)).containsOnly("first");
        assertThat(ended).extracting(Roast::attempt).containsOnly(1);
        assertThat(host.lastDone(began)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(64));
    }

    @Test
    void theSecondModelWritesWhileTheFirstIsDown() {
        first.says(Reason.UNAVAILABLE);
        host.start(builder -> builder.languageModels(first, second));
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, ROASTS));

        assertThat(writers(ended)).containsOnly("second");
        assertThat(first.calls()).isLessThan(ROASTS / 2);
        assertThat(host.lastDone(began)).isLessThan(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "QUOTA_SPENT",
                "UNAUTHORISED",
                "UNKNOWN_MODEL",
                "CONTEXT_TOO_LONG",
                "REFUSED",
                "FILTERED",
                "TRUNCATED"
            })
    void whatWillNotPassIsOneCallAndTheNextModelWithoutWaiting(Reason reason) {
        first.says(reason);
        host.start(builder -> builder.languageModels(first, second));

        Roast roast = host.roast(host.member());

        assertThat(writers(List.of(roast))).containsExactly("second");
        assertThat(roast.attempt()).isEqualTo(1);
        assertThat(first.calls()).isEqualTo(1);
        assertThat(host.lastDone(began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theModelsOwnWaitIsKept() {
        first.saysFirst(new Reply.Declined(Reason.RATE_LIMITED, Optional.of(Duration.ofSeconds(2))));
        first.saysFirst(Reply.Declined.because(Reason.UNAVAILABLE));
        host.start(builder -> builder.languageModels(first)
                .modelPolicy(DEFAULTS.withPauses(Duration.ofMillis(100), Duration.ofSeconds(1))));

        Roast roast = host.roast(host.member());

        assertThat(writers(List.of(roast))).containsExactly("first");
        assertThat(first.calls()).isEqualTo(3);
        assertThat(host.lastDone(began)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    @Test
    void aWaitOfADayIsNotWaitedFor() {
        first.saysFirst(new Reply.Declined(Reason.RATE_LIMITED, Optional.of(Duration.ofDays(1))));
        host.start(builder -> builder.languageModels(first));

        Roast roast = host.roast(host.member());

        assertThat(writers(List.of(roast))).containsExactly("house");
        assertThat(roast.attempt()).isEqualTo(1);
    }

    @Test
    void afterThreeErrorsTheNextModelIsAsked() {
        for (int i = 0; i < 4; i++) {
            first.saysFirst(Reply.Declined.because(Reason.TIMED_OUT));
        }
        host.start(builder -> builder.languageModels(first, second));

        Roast roast = host.roast(host.member());

        assertThat(writers(List.of(roast))).containsExactly("second");
        assertThat(roast.attempt()).isEqualTo(4);
        assertThat(first.calls()).isEqualTo(4);
    }

    /** The house costs nothing, and is no call. */
    private void assertOneCallAnAttempt(List<RoastId> roasts) {
        for (RoastId id : roasts) {
            long calls = host.told(RoastEvent.ModelAsked.class).stream()
                    .filter(asked ->
                            asked.model().equals("first") && asked.roast().id().equals(id))
                    .count();
            assertThat(calls).isLessThanOrEqualTo(host.told(RoastEvent.Claimed.class, id));
        }
    }
}
