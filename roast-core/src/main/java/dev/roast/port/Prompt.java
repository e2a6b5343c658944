package dev.roast.port;

import dev.roast.model.Heat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a language model is given. Only the pipeline makes one, from text whose personal data is replaced by placeholders
 * such as {@code [EMAIL_1]}.
 *
 * @param instructions what to do, for a model that reads instructions
 * @param heat how hard
 * @param lines the document, as data, never as instruction
 * @param facts what may be known besides
 * @param today the date by which ages of entries are counted
 */
public record Prompt(String instructions, Heat heat, List<TextLine> lines, ResumeFacts facts, LocalDate today) {

    /** Copies the lines. */
    public Prompt {
        Objects.requireNonNull(instructions, "instructions");
        Objects.requireNonNull(heat, "heat");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(today, "today");
        lines = List.copyOf(lines);
    }

    /**
     * Returns what is to be sent, as one text: the instructions first, so that providers' caches hit, then the heat and the
     * facts, and the document last, each line with its page and number.
     */
    public String render() {
        StringBuilder text = new StringBuilder(instructions)
                .append("\n\nHeat: ")
                .append(heat.wireName())
                .append("\nToday: ")
                .append(today)
                .append("\nKnown besides: ")
                .append(facts)
                .append("\n\nThe document:\n");
        lines.forEach(line -> text.append(line.page())
                .append(':')
                .append(line.line())
                .append('\t')
                .append(line.text())
                .append('\n'));
        return text.toString();
    }

    /** Returns a text without the document's. */
    @Override
    public String toString() {
        return "Prompt[" + lines.size() + " lines]";
    }
}
