package dev.roast.openai;

import dev.roast.model.Heat;
import dev.roast.port.Box;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.ResumeFacts;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A model on a server of this machine, and a prompt whose document is marked. */
final class Fixture {
    private Fixture() {}

    static OpenAiLanguageModelBuilder model(FaultServer server) {
        return OpenAiLanguageModel.builder()
                .baseUrl(server.baseUrl())
                .allowLoopback()
                .apiKey("sk-hush")
                .model("gpt-test")
                .longestAnswer(4_000_000)
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    static Prompt prompt() {
        TextLine line = new TextLine(
                1, 1, new Box(60, 60, 300, 11), "Responsible for various projects " + Answers.CANARY, 11, false);
        ResumeFacts facts = new ResumeFacts(
                1, Set.of(), ResumeFacts.EmailStyle.NONE, ResumeFacts.TitleKind.NONE, LayoutNotes.plain(), 0);
        return new Prompt("Roast this.", Heat.MEDIUM, List.of(line), facts, LocalDate.of(2026, 1, 15));
    }
}
