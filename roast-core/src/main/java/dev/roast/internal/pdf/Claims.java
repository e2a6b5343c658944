package dev.roast.internal.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds the replacement texts of marked content against what is drawn in their place. */
final class Claims {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What an icon or a formula is called is short. */
    private static final int SHORT = 40;

    private Claims() {}

    /** Returns those of which most words are not drawn. */
    static List<HiddenRun> untrue(List<MarkedContent.Claim> claims, List<Glyph> glyphs) {
        List<HiddenRun> untrue = new ArrayList<>();
        for (MarkedContent.Claim claim : claims) {
            StringBuilder drawn = new StringBuilder();
            glyphs.subList(claim.from(), claim.to()).forEach(glyph -> drawn.append(glyph.text()));
            if (!agrees(claim.text(), drawn.toString())) {
                untrue.add(new HiddenRun(
                        GlyphText.clean(claim.text()).replaceAll("\\s+", " ").strip(),
                        "said to be what is drawn, and is not"));
            }
        }
        return untrue;
    }

    /** Spaces may be drawn as gaps, so that words are looked for in what is left without any. */
    private static boolean agrees(String said, String drawn) {
        String folded = fold(drawn).replace(" ", "");
        if (folded.isEmpty()) {
            return said.length() <= SHORT;
        }
        Set<String> words = new HashSet<>(List.of(fold(said).split(" ")));
        words.remove("");
        long found = words.stream().filter(folded::contains).count();
        boolean name = said.length() <= SHORT && found > 0 && !Instructions.in(said);
        return name || 2 * found >= words.size();
    }

    private static String fold(String text) {
        return NOT_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
