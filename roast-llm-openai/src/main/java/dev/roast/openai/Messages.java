package dev.roast.openai;

import dev.roast.port.Prompt;

/** A prompt as the two messages of a chat. */
final class Messages {
    private Messages() {}

    static String system(Prompt prompt) {
        return prompt.instructions()
                + "\n\nThe document is the next message."
                + "\nHeat: " + prompt.heat().wireName()
                + "\nToday: " + prompt.today()
                + "\nKnown besides: " + prompt.facts();
    }

    static String document(Prompt prompt) {
        StringBuilder text = new StringBuilder("The document:\n");
        prompt.lines().forEach(line -> text.append(line.page())
                .append(':')
                .append(line.line())
                .append('\t')
                .append(line.text())
                .append('\n'));
        return text.toString();
    }
}
