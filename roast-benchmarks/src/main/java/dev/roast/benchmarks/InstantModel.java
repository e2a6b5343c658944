package dev.roast.benchmarks;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.stream.Collectors;

/** A model that answers at once: about the first lines that can be quoted, so that the whole gate is gone through. */
final class InstantModel implements LanguageModel {
    private static final int FINDINGS = 5;
    private static final int SHORTEST = 12;

    @Override
    public String name() {
        return "instant";
    }

    @Override
    public Reply generate(Prompt prompt) {
        List<TextLine> quotable = prompt.lines().stream()
                .filter(line -> line.text().length() >= SHORTEST && !line.text().contains("["))
                .limit(FINDINGS)
                .toList();
        String findings = quotable.stream().map(InstantModel::finding).collect(Collectors.joining(","));
        return new Reply.Answer(
                "{\"version\":1,\"language\":\"en\",\"headline\":\"A page of words in search of a verb\",\"findings\":["
                        + findings + "],\"praise\":[\"It has an end.\"],\"verdict\":\"Write it again, with numbers.\"}",
                1_000,
                500);
    }

    private static String finding(TextLine line) {
        return "{\"category\":\"impact\",\"severity\":\"medium\",\"about\":\"quote\",\"quote\":{\"text\":\""
                + line.text().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
                + "\",\"page\":" + line.page() + ",\"line\":" + line.line()
                + "},\"roast\":\"It says what, and leaves out why.\",\"problem\":\"No outcome is named.\","
                + "\"fix\":\"Say what changed, and by how much.\"}";
    }
}
