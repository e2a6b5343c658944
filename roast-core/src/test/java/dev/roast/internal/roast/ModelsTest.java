package dev.roast.internal.roast;

import static dev.roast.internal.roast.FakeModel.ANSWER;
import static dev.roast.internal.roast.FakeModel.DOWN;
import static dev.roast.internal.roast.ModelStage.claimed;
import static dev.roast.internal.roast.ModelStage.verdict;
import static dev.roast.internal.roast.ModelStage.writer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.roast.Models.Generated;
import dev.roast.model.ModelPolicy;
import dev.roast.port.Ending;
import dev.roast.port.Reply;
import dev.roast.port.RoastEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done while models fail: five failures in a row open a circuit for 30 s; a roast waits for 2 min. */
class ModelsTest {
    private static final Duration OPEN = Duration.ofSeconds(31);
    private static final Duration OLD = Duration.ofMinutes(2);

    private final FakeModel first = new FakeModel("first");
    private final FakeModel second = new FakeModel("second");
    private final ModelStage stage = new ModelStage(ModelPolicy.defaults(), first, second);
    private final ModelStage alone = new ModelStage(ModelPolicy.defaults(), first);

    @Test
    void aModelThatFailsFiveTimesIsLeftAloneAndTheNextIsAskedAtOnce() {
        first.says(DOWN);
        stage.ask(5);

        assertThat(writer(stage.ask())).isEqualTo("second");
        assertThat(first.calls()).isEqualTo(5);
        assertThat(stage.told(RoastEvent.CircuitOpened.class))
                .extracting(RoastEvent.CircuitOpened::model)
                .containsExactly("first");
        assertThat(stage.told(RoastEvent.ModelSkipped.class))
                .extracting(RoastEvent.ModelSkipped::reason)
                .containsExactly("circuit-open");
    }

    @Test
    void whenItAnswersATrialItIsAskedAgain() {
        first.says(DOWN);
        stage.ask(5);
        stage.seam.advance(OPEN);
        first.says(ANSWER);

        assertThat(writer(stage.ask())).isEqualTo("first");
        assertThat(writer(stage.ask())).isEqualTo("first");
        assertThat(stage.told(RoastEvent.CircuitClosed.class)).hasSize(1);
    }

    @Test
    void whenTheTrialFailsItIsLeftAloneAnew() {
        first.says(DOWN);
        alone.ask(5);
        alone.seam.advance(OPEN);
        alone.ask();
        alone.ask();

        assertThat(first.calls()).isEqualTo(6);
        assertThat(alone.claimable(0, 8)).isZero();
        assertThat(alone.told(RoastEvent.CircuitClosed.class)).isEmpty();
    }

    @Test
    void onlyOneCallIsTheTrial() {
        first.says(DOWN);
        alone.ask(5);
        alone.seam.advance(OPEN);
        first.says(() -> {
            assertThat(verdict(alone.ask())).isInstanceOf(Verdict.Wait.class);
            return ANSWER;
        });

        assertThat(writer(alone.ask())).isEqualTo("first");
        assertThat(first.calls()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Reason.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "TIMED_OUT"},
            mode = EnumSource.Mode.EXCLUDE)
    void aModelThatSaysNoByItselfIsNotOutOfOrder(Reply.Reason reason) {
        first.says(ModelStage.declined(reason));
        stage.ask(20);

        assertThat(first.calls()).isEqualTo(20);
        assertThat(second.calls()).isEqualTo(20);
    }

    @Test
    void aModelThatThrowsIsOutOfOrder() {
        first.says(() -> {
            throw new IllegalStateException("a broken adapter");
        });

        assertThat(verdict(alone.ask())).isInstanceOf(Verdict.Retry.class);
        assertThat(writer(alone.ask(claimed(Duration.ZERO, 4, 3)))).isEqualTo("house");
    }

    @Test
    void aCallThatWasAbortedSaysNothingOfTheModel() {
        first.says(() -> {
            Thread.currentThread().interrupt();
            return DOWN;
        });
        for (int i = 0; i < 10; i++) {
            assertThat(verdict(stage.ask())).isInstanceOf(Verdict.Retry.class);
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(first.calls()).isEqualTo(10);
        assertThat(second.calls()).as("who was told to stop asks nobody else").isZero();
    }

    @Test
    void whileAllAreOutOfOrderAYoungRoastWaitsAndNoErrorIsCounted() {
        first.says(DOWN);
        second.says(DOWN);
        stage.ask(5);
        for (int i = 0; i < 5; i++) {
            stage.ask();
        }

        Verdict verdict = verdict(stage.ask());

        assertThat(verdict).isInstanceOf(Verdict.Wait.class);
        Ending ending = new Verdicts(() -> 1.0, ModelPolicy.defaults())
                .ending(verdict, claimed(Duration.ZERO, 1, 7).attempt(), 7);
        assertThat(((Ending.GivenBack) ending).countsAsError()).isFalse();
        assertThat(stage.waitsFor(Duration.ZERO))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30)));
        assertThat(stage.house.calls()).isZero();
    }

    @Test
    void anOldOneIsWrittenByTheHouseAndTheReportSaysSo() {
        first.says(DOWN);
        alone.ask(5);

        Generated generated = alone.ask(OLD);

        assertThat(writer(generated)).isEqualTo("house");
        assertThat(((Generated.Answered) generated).fallback()).isTrue();
        assertThat(alone.waitsFor(OLD)).isEmpty();
    }

    @Test
    void oneThatHasHadManyAttemptsDoesNotWaitUntilTheyRunOut() {
        first.says(DOWN);
        alone.ask(5);

        assertThat(writer(alone.ask(claimed(Duration.ZERO, 13, 0)))).isEqualTo("house");
    }

    @Test
    void nothingIsClaimedWhileAllAreOutOfOrder() {
        assertThat(alone.claimable(0, 8)).isEqualTo(8);
        first.says(DOWN);
        alone.ask(5);

        assertThat(alone.claimable(0, 8)).isZero();
        alone.seam.advance(OPEN);
        assertThat(alone.claimable(0, 8)).as("for the trial").isEqualTo(1);
        assertThat(alone.claimable(0, 8)).as("while that may be on its way").isZero();
        alone.seam.advance(OLD);
        assertThat(alone.claimable(0, 8)).as("for the house").isEqualTo(8);
    }

    @Test
    void whileOneOfTwoAnswersAllIsClaimed() {
        first.says(DOWN);
        stage.ask(5);

        assertThat(stage.claimable(3, 5)).isEqualTo(5);
    }

    @Test
    void whatBothAnswersOfAModelTookIsSummed() {
        first.says(() -> {
            first.says(ANSWER);
            return new Reply.Answer("bad", 30, 7);
        });

        Generated generated = alone.ask();

        assertThat(((Generated.Answered) generated).answer()).isEqualTo(new Reply.Answer("good", 330, 707));
        assertThat(first.calls()).isEqualTo(2);
    }

    @Test
    void aModelThatGivesTwoUnusableAnswersIsNotAskedAThirdTime() {
        first.says(new Reply.Answer("bad", 30, 7));

        assertThat(writer(stage.ask())).isEqualTo("second");
        assertThat(first.calls()).isEqualTo(2);
    }

    @Test
    void anAnswerThatWasCutOffIsNotAskedForAgain() {
        first.says(ModelStage.declined(Reply.Reason.TRUNCATED));

        assertThat(writer(stage.ask())).isEqualTo("second");
        assertThat(first.calls()).isEqualTo(1);
    }
}
