package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedLanguageModelTest {
    private final Prompt prompt = LanguageModelContract.prompt();
    private final ScriptedLanguageModel model = ScriptedLanguageModel.named("scripted");

    @Test
    void repliesComeInTurnAndPromptsAreRecorded() {
        Reply full = Reply.Declined.because(Reply.Reason.RATE_LIMITED);
        model.then(full).then(asked -> new Reply.Answer("{}", asked.lines().size(), 0));

        assertThat(model.generate(prompt)).isEqualTo(full);
        assertThat(model.generate(prompt)).isEqualTo(new Reply.Answer("{}", 8, 0));
        assertThat(model.prompts()).containsExactly(prompt, prompt);
    }

    @Test
    void callWithoutAReplyIsAnErrorOfTheTest() {
        assertThatIllegalStateException().isThrownBy(() -> model.generate(prompt));

        model.otherwise(asked -> new Reply.Answer("{}", 0, 0));
        assertThat(model.generate(prompt)).isEqualTo(new Reply.Answer("{}", 0, 0));
    }

    @Test
    void heldCallWaitsUntilItIsReleased() {
        model.then(new Reply.Answer("{}", 1, 1)).hold();
        Race.Running<Reply> call = Race.start(() -> model.generate(prompt));
        model.awaitAsked(1);
        assertThat(call.task().isDone()).isFalse();

        model.release();
        assertThat(call.await()).isEqualTo(new Reply.Answer("{}", 1, 1));
        model.awaitEnded(1);
    }

    @Test
    void interruptedCallGivesUpWithItsFlagSet() {
        model.then(new Reply.Answer("{}", 1, 1)).hold();
        Race.Running<List<Object>> call = Race.start(
                () -> List.of(model.generate(prompt), Thread.currentThread().isInterrupted()));
        model.awaitAsked(1);
        call.thread().interrupt();

        assertThat(call.await()).containsExactly(Reply.Declined.because(Reply.Reason.UNAVAILABLE), true);
    }
}
