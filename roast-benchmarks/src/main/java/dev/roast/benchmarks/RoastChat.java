package dev.roast.benchmarks;

import dev.roast.model.Heat;
import dev.roast.openai.OpenAiLanguageModel;
import dev.roast.port.Box;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.ResumeFacts;
import dev.roast.port.TextLine;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Roast's own client. */
final class RoastChat implements ChatClient {
    private final OpenAiLanguageModel model;
    private final Prompt prompt;

    RoastChat(String url) {
        model = OpenAiLanguageModel.builder()
                .baseUrl(URI.create(url))
                .allowLoopback()
                .apiKey("sk-none")
                .model("bench")
                .timeouts(TIMEOUT, TIMEOUT, TIMEOUT)
                .build();
        List<TextLine> lines = DOCUMENT.lines()
                .map(text -> new TextLine(1, 1, new Box(60, 60, 300, 11), text, 11, false))
                .toList();
        ResumeFacts facts = new ResumeFacts(
                1, Set.of(), ResumeFacts.EmailStyle.NONE, ResumeFacts.TitleKind.NONE, LayoutNotes.plain(), 0);
        prompt = new Prompt(SYSTEM, Heat.MEDIUM, lines, facts, LocalDate.EPOCH);
    }

    @Override
    public String ask() {
        Reply reply = model.generate(prompt);
        if (reply instanceof Reply.Answer answer) {
            return answer.json();
        }
        throw new IllegalStateException("the model gave no answer: " + reply);
    }
}
