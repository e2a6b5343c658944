package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.roast.model.Heat;
import dev.roast.port.Box;
import dev.roast.port.LanguageModel;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.ResumeFacts;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link LanguageModel} promises. Whether its reports are good ones is for the gate. */
public abstract class LanguageModelContract {
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private LanguageModel model;

    /** For tests that extend this. */
    protected LanguageModelContract() {}

    /**
     * Returns the model to be tested, able to answer. Called once before each test.
     *
     * @return a model
     */
    protected abstract LanguageModel languageModel();

    /**
     * Returns a model whose provider can't be reached.
     *
     * @return one; empty if it asks nobody
     */
    protected Optional<LanguageModel> unreachable() {
        return Optional.empty();
    }

    @BeforeEach
    final void open() {
        model = languageModel();
    }

    @Test
    void nameIsAlwaysTheSame() {
        String name = model.name();
        model.generate(prompt());

        assertThat(name).isNotBlank();
        assertThat(model.name()).isEqualTo(name);
    }

    @Test
    void answerIsOneJsonObject() {
        Reply reply = model.generate(prompt());

        assertThat(reply).isInstanceOfSatisfying(Reply.Answer.class, answer -> {
            assertThat(answer.json().strip()).startsWith("{").endsWith("}").contains("\"findings\"");
            assertThat(answer.inputTokens()).isNotNegative();
            assertThat(answer.outputTokens()).isNotNegative();
        });
    }

    @Test
    void interruptedCallAnswersAtOnceWithItsFlagSet() {
        List<Boolean> flag = new ArrayList<>();
        Race.Running<Reply> call = Race.start(() -> {
            Thread.currentThread().interrupt();
            Reply reply = model.generate(prompt());
            flag.add(Thread.currentThread().isInterrupted());
            return reply;
        });

        long start = System.nanoTime();
        Reply reply = call.await();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(flag).containsExactly(true);
        if (reply instanceof Reply.Declined declined) {
            assertThat(declined.reason()).isEqualTo(Reply.Reason.UNAVAILABLE);
        }
    }

    @Test
    void providerThatCannotBeReachedIsAReasonAndNotThrown() {
        LanguageModel down = unreachable().orElseGet(() -> abort("this model asks nobody"));

        assertThat(down.generate(prompt()))
                .isInstanceOfSatisfying(
                        Reply.Declined.class,
                        declined ->
                                assertThat(declined.reason()).isIn(Reply.Reason.UNAVAILABLE, Reply.Reason.TIMED_OUT));
        assertThat(down.name()).isNotBlank();
    }

    @Test
    void emptyDocumentIsAnsweredToo() {
        Prompt empty = new Prompt(prompt().instructions(), Heat.MILD, List.of(), prompt().facts(), prompt().today());

        assertThat(model.generate(empty)).isInstanceOfAny(Reply.Answer.class, Reply.Declined.class);
    }

    @Test
    void simultaneousCallsAreAllAnswered() {
        assertThat(Race.of(4, () -> model.generate(prompt())))
                .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Answer.class));
    }

    /**
     * Returns a prompt about a small resume, as the pipeline makes them.
     *
     * @return a prompt
     */
    protected static Prompt prompt() {
        List<String> text = List.of(
                "[NAME_1]",
                "[EMAIL_1] | [PHONE_1] | London",
                "EXPERIENCE",
                "Software Engineer, Acme Ltd, 2019 - 2024",
                "\u2022 Responsible for various projects",
                "\u2022 Cut the build time by 40% for 12 teams",
                "EDUCATION",
                "BSc Mathematics, University of London, 2015 - 2018");
        List<TextLine> lines = new ArrayList<>();
        for (int line = 0; line < text.size(); line++) {
            lines.add(new TextLine(1, line + 1, new Box(60, 60 + 20 * line, 300, 11), text.get(line), 11, false));
        }
        ResumeFacts facts = new ResumeFacts(
                1,
                Set.of(ResumeFacts.ContactKind.EMAIL, ResumeFacts.ContactKind.PHONE),
                ResumeFacts.EmailStyle.ORDINARY,
                ResumeFacts.TitleKind.NONE,
                LayoutNotes.plain(),
                0);
        return new Prompt("Roast this resume.", Heat.MEDIUM, lines, facts, LocalDate.of(2026, 1, 15));
    }
}
