package dev.roast.internal.roast.screen;

import java.util.List;

/**
 * Words that try to instruct a model.
 *
 * @param rule what they were known by
 * @param text the words, one space where a line ends
 * @param parts where they stand, one part for each line
 */
public record Instruction(String rule, String text, List<Part> parts) {
    /** Copies the parts. */
    public Instruction {
        parts = List.copyOf(parts);
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "Instruction[" + rule + "]";
    }

    /**
     * A part of a line.
     *
     * @param line which of the lines, from 0
     * @param from where it begins
     * @param to where it ends
     */
    public record Part(int line, int from, int to) {}
}
