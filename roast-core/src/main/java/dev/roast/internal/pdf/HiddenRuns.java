package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts glyphs that nobody sees together into texts, one for each reason, in the order of drawing. */
final class HiddenRuns {
    /** Fewer letters and digits say nothing: they are left out of the lines without a word. */
    private static final int LEAST = 3;

    private static final int LONGEST_CAPTION = 100;

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Glyph> ends = new LinkedHashMap<>();

    void add(Glyph glyph, String reason) {
        StringBuilder text = texts.computeIfAbsent(reason, first -> new StringBuilder());
        Optional<Glyph> before = Optional.ofNullable(ends.put(reason, glyph));
        if (before.map(last -> apart(last, glyph)).orElse(false)) {
            text.append(' ');
        }
        text.append(glyph.text());
    }

    /** Forms say in the place of a photo what belongs there. */
    private static boolean isCaption(String reason, String said) {
        return reason.equals(GlyphJudge.UNDER_PICTURE) && said.length() <= LONGEST_CAPTION && !Instructions.in(said);
    }

    /** Tiny and squeezed letters have no gaps to speak of, only drawn spaces. */
    private static boolean apart(Glyph last, Glyph next) {
        double em = Math.max(last.size(), next.size());
        double gap = next.left() - last.right();
        return next.turn() != last.turn()
                || Math.abs(next.baseline() - last.baseline()) > em / 2
                || gap < -2 * em
                || (!last.blank() && !next.blank() && gap > Spacing.wordGap(last, next));
    }

    List<HiddenRun> runs() {
        List<HiddenRun> runs = new ArrayList<>();
        texts.forEach((reason, text) -> {
            String said = text.toString().replaceAll("\\s+", " ").strip();
            long letters = said.codePoints().filter(Character::isLetterOrDigit).count();
            if (letters >= LEAST && !isCaption(reason, said)) {
                runs.add(new HiddenRun(said, reason));
            }
        });
        return runs;
    }
}
