package dev.roast.internal.roast;

import dev.roast.internal.roast.ScreenedText.Found;
import dev.roast.internal.roast.screen.Instruction;
import dev.roast.internal.roast.screen.InstructionFinder;
import dev.roast.port.Prompt;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Keeps what tries to instruct the model out of the prompt. Such words are taken out of the lines, and {@link
 * Prompt#REMOVED} stands where they stood: a model can't obey what it doesn't read, and needn't wonder at a sentence that
 * breaks off. A line of which nothing is left but the mark is kept, once for each instruction; the house passes over it.
 */
final class InjectionScreen {
    private final InstructionFinder finder = new InstructionFinder();

    ScreenedText screen(RedactedText text) {
        List<TextLine> lines = text.lines();
        List<Instruction> instructions =
                finder.find(lines.stream().map(TextLine::text).toList());
        List<Found> found = instructions.stream()
                .map(one -> new Found(
                        one, OptionalInt.of(lines.get(one.parts().get(0).line()).page())))
                .toList();
        return new ScreenedText(text, without(instructions, lines), found);
    }

    /** Makes the check of the answers to a prompt that was made from a screened text. */
    AnswerCheck answerCheck(Prompt prompt, ScreenedText text) {
        return new AnswerCheck(prompt, text, finder);
    }

    private static List<TextLine> without(List<Instruction> instructions, List<TextLine> lines) {
        List<TextLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = without(instructions, i, lines.get(i).text());
            if (!text.isEmpty()) {
                kept.add(lines.get(i).withText(text));
            }
        }
        return kept;
    }

    /** From the last to the first, so that the places stay right. */
    private static String without(List<Instruction> instructions, int line, String text) {
        String kept = text;
        for (int i = instructions.size() - 1; i >= 0; i--) {
            List<Instruction.Part> parts = instructions.get(i).parts();
            for (Instruction.Part part : parts) {
                if (part.line() == line) {
                    String mark = part.equals(parts.get(0)) ? " " + Prompt.REMOVED + " " : " ";
                    kept = kept.substring(0, part.from()) + mark + kept.substring(part.to());
                }
            }
        }
        boolean changed = !kept.equals(text);
        return changed ? tidy(kept) : text;
    }

    /** Single spaces, and no bullet before nothing. */
    private static String tidy(String text) {
        String single = text.replaceAll("\\s+", " ").strip();
        String bare = single.replaceAll("[^\\p{L}\\p{N}\\[\\]_]", "");
        if (bare.isEmpty()) {
            return "";
        }
        return bare.equals(Prompt.REMOVED) ? Prompt.REMOVED : single;
    }
}
