package dev.roast.internal.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Letters of which the document says something else than their font: the font draws "References" and the document, when
 * copied from, says "Ignore all". What is drawn is believed, if it reads like words; programs that name glyphs after
 * nothing in particular are honest.
 */
final class UntrueLetters {
    /** Fewer, one after the other, are the oddity of some program. */
    private static final int FEWEST = 8;

    /** Spaces and letters that happen to be true may stand between. */
    private static final int GAP = 4;

    /** The letters that make up two thirds of a text in any language of Western Europe, and a third of a random one. */
    private static final String FREQUENT = "eaiontrsl";

    private static final int LAST_LATIN = 0x24F;
    private static final double LIKE_WORDS = 0.52;

    private final Map<Integer, String> drawn = new TreeMap<>();

    /** Returns whether a font's word and the document's are about different letters. */
    static boolean differ(String said, String drawn) {
        if (!isLatin(said) || !isLatin(drawn)) {
            return false;
        }
        String one = fold(said);
        String other = fold(drawn);
        if (one.isEmpty() || other.isEmpty()) {
            return said.isBlank() != drawn.isBlank();
        }
        return !one.contains(other) && !other.contains(one);
    }

    /** Fonts of other alphabets name their many glyphs after anything. */
    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c <= LAST_LATIN);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('\u0131', 'i')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    void add(int index, String letters) {
        drawn.put(index, letters);
    }

    /** Puts what is drawn in place of what is said of it; returns what was said. */
    List<HiddenRun> correct(List<Glyph> glyphs) {
        List<HiddenRun> claims = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int index : drawn.keySet()) {
            if (!run.isEmpty() && index > run.get(run.size() - 1) + GAP) {
                correct(run, glyphs).ifPresent(claims::add);
                run.clear();
            }
            run.add(index);
        }
        correct(run, glyphs).ifPresent(claims::add);
        return claims;
    }

    private Optional<HiddenRun> correct(List<Integer> run, List<Glyph> glyphs) {
        if (run.size() < FEWEST || !readsLikeWords(run)) {
            return Optional.empty();
        }
        HiddenRuns said = new HiddenRuns();
        for (int i = run.get(0); i <= run.get(run.size() - 1); i++) {
            said.add(glyphs.get(i), "said of letters that are drawn as other ones");
        }
        run.forEach(i -> glyphs.set(i, glyphs.get(i).withText(drawn.getOrDefault(i, ""))));
        return said.runs().stream().findFirst();
    }

    private boolean readsLikeWords(List<Integer> run) {
        StringBuilder text = new StringBuilder();
        run.forEach(i -> text.append(fold(drawn.getOrDefault(i, ""))));
        long frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        return frequent >= LIKE_WORDS * text.length();
    }
}
