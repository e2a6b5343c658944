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

    /** Returns a text without the document's. */
    @Override
    public String toString() {
        return "Prompt[" + lines.size() + " lines]";
    }
}
