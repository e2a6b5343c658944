package dev.roast.internal.roast;

import dev.roast.internal.roast.screen.Instruction;
import dev.roast.port.HiddenText;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A redacted text that was searched for instructions to a model. Only {@link InjectionScreen} makes one, and only from it
 * is a prompt made.
 */
public final class ScreenedText {
    private final RedactedText redacted;
    private final List<TextLine> lines;
    private final List<Found> found;

    ScreenedText(RedactedText redacted, List<TextLine> lines, List<Found> found) {
        this.redacted = redacted;
        this.lines = List.copyOf(lines);
        this.found = List.copyOf(found);
    }

    /** Returns the text that was searched. */
    RedactedText redacted() {
        return redacted;
    }

    /** Returns what a model may see: the lines with a mark in place of what tried to instruct it. */
    List<TextLine> lines() {
        return lines;
    }

    /** Returns the lines as their owner may see them: the same, with personal data put back. */
    List<TextLine> ownerLines() {
        return lines.stream()
                .map(line -> line.withText(redacted.restore(line.text())))
                .toList();
    }

    /** Returns what no answer may repeat: what tried to instruct, and what nobody sees. */
    List<String> unspeakable() {
        Stream<String> removed = found.stream().map(one -> one.instruction().text());
        Stream<String> hidden = redacted.original().hidden().stream().map(HiddenText::text);
        return Stream.concat(removed.flatMap(text -> Stream.of(text, redacted.restore(text))), hidden)
                .distinct()
                .toList();
    }

    /** Returns what tried to, in the order of the document. */
    List<Found> found() {
        return found;
    }

    /**
     * Words that tried to instruct a model.
     *
     * @param instruction the words, with placeholders for personal data
     * @param page where they begin; empty if on no page
     */
    record Found(Instruction instruction, OptionalInt page) {}
}
