package dev.roast.internal.roast;

import static dev.roast.internal.roast.FakeModel.ANSWER;
import static dev.roast.internal.roast.ModelStage.claimed;
import static dev.roast.internal.roast.ModelStage.verdict;
import static dev.roast.internal.roast.ModelStage.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Stage;
import dev.roast.port.Reply;
import dev.roast.port.RoastEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a model is kept from being asked too much. */
class ModelLimitsTest {
    /** What one call is reckoned with, and what {@link FakeModel#ANSWER} takes. */
    private static final long ESTIMATE = Budget.estimate(ModelStage.prompt());

    private static final long TAKEN = 1_000;

    private final FakeModel model = new FakeModel("limited");

    @Test
    void overItsRequestsTheRoastWaitsAsLongAsTheLimiterSays() {
        ModelStage stage = stage(ModelLimits.none().withRequestsPerMinute(2));
        stage.ask();
        stage.seam.advance(Duration.ofSeconds(20));
        stage.ask();

        assertThat(verdict(stage.ask())).isEqualTo(new Verdict.Wait(Duration.ofSeconds(40)));
        assertThat(model.calls()).isEqualTo(2);
        assertThat(stage.told(RoastEvent.ModelSkipped.class))
                .extracting(RoastEvent.ModelSkipped::reason)
                .containsExactly("over-budget");
        stage.seam.advance(Duration.ofSeconds(40));
        assertThat(writer(stage.ask())).isEqualTo("limited");
    }

    @Test
    void whoWaitsHasNotPaid() {
        ModelStage stage = stage(ModelLimits.none().withRequestsPerMinute(1));
        List<Stage> first = new ArrayList<>();
        List<Stage> second = new ArrayList<>();

        stage.ask(claimed(Duration.ZERO, 1, 0), first::add);
        assertThat(verdict(stage.ask(claimed(Duration.ZERO, 1, 0), second::add)))
                .isInstanceOf(Verdict.Wait.class);

        assertThat(first).containsExactly(Stage.COMPOSE_PROMPT, Stage.GENERATE);
        assertThat(second).containsExactly(Stage.COMPOSE_PROMPT);
    }

    @Test
    void whatIsNotHeldAnyMoreTakesNoneOfTheBudgetAndIsNotAsked() {
        ModelStage stage = stage(ModelLimits.none()
                .withRequestsPerMinute(1)
                .withTokensPerMinute(ESTIMATE)
                .withConcurrency(1));

        assertThatThrownBy(() -> stage.ask(claimed(Duration.ZERO, 1, 0), step -> step != Stage.GENERATE))
                .isInstanceOf(AttemptLostException.class);

        assertThat(model.calls()).isZero();
        assertThat(writer(stage.ask())).isEqualTo("limited");
    }

    @Test
    void aRequestThatWasNotMadeIsThereForAnother() {
        HandSeam seam = new HandSeam();
        Budget budget =
                new Budget("limited", ModelLimits.none().withRequestsPerMinute(2), new MemoryRateLimiter(seam), seam);

        assertThat(budget.reserve(1)).isEmpty();
        assertThat(budget.left()).isEqualTo(1);
        assertThat(budget.reserve(1)).isEmpty();
        assertThat(budget.reserve(1)).hasValue(Duration.ofMinutes(1));
        budget.release(1);
        assertThat(budget.reserve(1)).isEmpty();
    }

    @Test
    void anOldRoastWaitsToo() {
        ModelStage stage = stage(ModelLimits.none().withRequestsPerMinute(1));
        stage.ask();

        assertThat(verdict(stage.ask(Duration.ofHours(1)))).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void noMoreIsClaimedThanTheBudgetHasLeft() {
        ModelStage stage = stage(ModelLimits.none().withRequestsPerMinute(3));
        assertThat(stage.claimable(0, 8)).isEqualTo(3);
        stage.ask(2);
        assertThat(stage.claimable(0, 8)).isEqualTo(1);
        assertThat(stage.claimable(1, 7)).isZero();
        stage.ask(2);
        assertThat(stage.claimable(0, 8)).isZero();
        stage.seam.advance(Duration.ofSeconds(61));
        assertThat(stage.claimable(0, 8)).isEqualTo(3);
    }

    @Test
    void withoutLimitsAllIsClaimedWhileCallsAreUnderWay() {
        ModelStage stage = stage(ModelLimits.none());
        model.says(() -> {
            assertThat(stage.claimable(1, 7)).isEqualTo(7);
            return ANSWER;
        });

        assertThat(writer(stage.ask())).isEqualTo("limited");
    }

    @Test
    void theBudgetIsOneOverAllProcesses() {
        ModelStage stage = stage(ModelLimits.none().withRequestsPerMinute(1));
        stage.ask();
        GuardedModel elsewhere = new GuardedModel(
                model,
                ModelPolicy.defaults().withLimits("limited", ModelLimits.none().withRequestsPerMinute(1)),
                stage.limiter,
                stage.seam);

        assertThat(elsewhere.ask(ModelStage.prompt(), () -> {})).isInstanceOf(GuardedModel.TurnedAway.class);
    }

    @Test
    void whatACallTookLessThanItWasReckonedWithIsGivenBack() {
        ModelStage stage = stage(ModelLimits.none().withTokensPerMinute(TAKEN + ESTIMATE));
        stage.ask(2);
        assertThat(verdict(stage.ask())).isInstanceOf(Verdict.Wait.class);
        assertThat(model.calls())
                .as("one had been all, without what it gave back")
                .isEqualTo(2);
    }

    @Test
    void whatACallTookMoreIsTakenAfterwards() {
        model.says(new Reply.Answer("good", 100_000, 100_000));
        ModelStage stage = stage(ModelLimits.none().withTokensPerMinute(50_000));
        stage.ask();

        assertThat(verdict(stage.ask())).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void aPromptLargerThanTheBudgetIsAskedWhenItIsWhole() {
        ModelStage stage = stage(ModelLimits.none().withTokensPerMinute(10));

        assertThat(writer(stage.ask())).isEqualTo("limited");
        assertThat(verdict(stage.ask())).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void aCallThatDidNotComeAboutTakesNoTokens() {
        model.says(Reply.Declined.because(Reply.Reason.UNAUTHORISED));
        ModelStage stage = stage(ModelLimits.none().withTokensPerMinute(ESTIMATE));
        stage.ask(3);

        assertThat(model.calls()).isEqualTo(3);
    }

    @Test
    void overItsCallsAtOnceNobodyWaitsInTheWorker() {
        ModelStage stage = stage(ModelLimits.none().withConcurrency(1));
        model.says(() -> {
            assertThat(stage.claimable(1, 7)).isZero();
            assertThat(verdict(stage.ask())).isEqualTo(new Verdict.Wait(Duration.ofSeconds(1)));
            return ANSWER;
        });

        assertThat(writer(stage.ask())).isEqualTo("limited");
        assertThat(model.calls()).isEqualTo(1);
        assertThat(stage.claimable(0, 8)).isEqualTo(1);
    }

    @Test
    void whatIsOverGoesToTheNextModel() {
        FakeModel other = new FakeModel("other");
        ModelStage stage = new ModelStage(
                ModelPolicy.defaults().withLimits("limited", ModelLimits.none().withRequestsPerMinute(1)),
                model,
                other);

        assertThat(writer(stage.ask())).isEqualTo("limited");
        assertThat(writer(stage.ask())).isEqualTo("other");
    }

    private ModelStage stage(ModelLimits limits) {
        return new ModelStage(ModelPolicy.defaults().withLimits("limited", limits), model);
    }
}
