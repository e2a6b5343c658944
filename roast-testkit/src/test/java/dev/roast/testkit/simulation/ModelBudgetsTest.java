package dev.roast.testkit.simulation;

import static dev.roast.testkit.simulation.SimulatedHost.writers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.port.Cancellation;
import dev.roast.port.RoastEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much whole processes ask a model. */
class ModelBudgetsTest {
    private static final int ROASTS = 30;

    private final SimulatedHost host = new SimulatedHost();
    private final TimedModel model = host.model("limited");
    private final TimedModel other = host.model("other");
    private final Instant began = host.steps.now();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void noMoreCallsAreMadeAtOnceThanTheModelIsGiven() {
        host.start(builder -> builder.languageModels(model)
                .modelPolicy(limited(ModelLimits.none().withConcurrency(2))));
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, ROASTS));

        assertThat(writers(ended)).containsOnly("limited");
        assertThat(ended).extracting(Roast::attempt).containsOnly(1);
        assertThat(model.mostAtOnce()).isEqualTo(2);
    }

    @Test
    void threeProcessesTogetherAskNoMoreThanTheBudgetHas() {
        for (int i = 0; i < 3; i++) {
            host.start(builder -> builder.languageModels(model)
                    .modelPolicy(limited(ModelLimits.none().withRequestsPerMinute(10))));
        }
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, 2 * ROASTS));

        assertThat(writers(ended)).containsOnly("limited");
        assertThat(model.asked())
                .allSatisfy(at -> assertThat(model.askedInTheMinuteFrom(at)).isLessThanOrEqualTo(10));
        assertThat(host.lastDone(began)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void whatIsOverTheBudgetGoesToTheNextModel() {
        host.start(builder -> builder.languageModels(model, other)
                .modelPolicy(limited(ModelLimits.none().withRequestsPerMinute(5))));
        Member ada = host.member();

        List<Roast> ended = host.ended(ada, host.submit(ada, ROASTS));

        assertThat(writers(ended)).containsOnly("limited", "other");
        assertThat(model.calls()).isEqualTo(5);
        assertThat(host.lastDone(began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whoIsCancelledWhileItWaitsForABudgetHasNotPaid() {
        model.takes(Duration.ofSeconds(20));
        host.start(builder -> builder.languageModels(model)
                .modelPolicy(limited(ModelLimits.none().withTokensPerMinute(2_000))));
        Member ada = host.member();
        RoastId first = host.submit(ada, 1).get(0);
        host.until(() -> model.calls() == 1);
        RoastId second = host.submit(ada, 1).get(0);
        host.until(() -> host.told(RoastEvent.Retrying.class, second) == 1);

        assertThat(ada.cancel(second)).isEqualTo(new Cancellation.Cancelled(false));

        assertThat(host.ended(ada, List.of(first))).extracting(Roast::state).containsOnly(RoastState.DONE);
        assertThat(ada.account().allowance().usedToday()).isEqualTo(1);
    }

    private static ModelPolicy limited(ModelLimits limits) {
        return ModelPolicy.defaults().withLimits("limited", limits);
    }
}
