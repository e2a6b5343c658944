package dev.roast.house.parse;

import dev.roast.port.Prompt;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The marks that stand where words were that tried to instruct a model. The rules read the lines as if neither had ever been
 * there, so that an attempt moves no score.
 */
final class Removals {
    private static final Pattern MARK = Pattern.compile(Pattern.quote(Prompt.REMOVED));
    private static final Pattern MARK_AND_SPACE = Pattern.compile("\\s*" + MARK.pattern());

    private Removals() {}

    /** Returns the lines without the marks, and without those that have nothing else. */
    static List<TextLine> without(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> !line.text().equals(Prompt.REMOVED))
                .map(line -> line.text().contains(Prompt.REMOVED) ? unmarked(line) : line)
                .toList();
    }

    /** Returns how many marks there are. */
    static int in(List<TextLine> lines) {
        return lines.stream()
                .mapToInt(line -> (int) MARK.matcher(line.text()).results().count())
                .sum();
    }

    private static TextLine unmarked(TextLine line) {
        return line.withText(MARK_AND_SPACE.matcher(line.text()).replaceAll("").strip());
    }
}
