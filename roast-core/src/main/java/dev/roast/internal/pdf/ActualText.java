package dev.roast.internal.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The replacement texts of marked content (ISO 32000-1, 14.9.4). They are not to be seen, so that they are only used for
 * glyphs that do not say themselves what they are, as ligatures in some exports.
 */
final class ActualText {
    /** A ligature has three letters or so; longer replacements are for pictures. */
    private static final int LONGEST = 8;

    private static final int DEEPEST = 1_000;

    private final Deque<String> open = new ArrayDeque<>();

    void begin(List<COSBase> operands) {
        if (open.size() < DEEPEST) {
            open.push(
                    operands.size() > 1 && operands.get(1) instanceof COSDictionary properties ? text(properties) : "");
        }
    }

    private static String text(COSDictionary properties) {
        String text = properties.getString(COSName.ACTUAL_TEXT);
        return text == null || text.length() > LONGEST ? "" : GlyphText.clean(text);
    }

    void end() {
        open.poll();
    }

    /** Returns the text of the innermost content, once. */
    Optional<String> take() {
        if (open.isEmpty() || open.peek().isEmpty()) {
            return Optional.empty();
        }
        String text = open.pop();
        open.push("");
        return Optional.of(text);
    }
}
