package dev.roast.internal.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts glyphs that are drawn one after the other, and stand one beside the other, together into words. */
final class WordMaker {
    /** How much later letters may lie over earlier ones, and be raised or lowered as in "1st", in ems. */
    private static final double OVERLAP = 0.5;

    private static final double RAISE = 0.45;

    /** Bold that is faked by drawing twice is off by less, in ems. */
    private static final double DOUBLED = 0.12;

    /** Accents that stand alone, as TeX draws them, and the combining ones that they are. */
    private static final String SPACING_ACCENTS = "`\u00B4\u02C6\u02DC\u00A8\u00AF\u02C7\u02D8\u02D9\u02DA\u00B8\u02DB";

    private static final String COMBINING_ACCENTS =
            "\u0300\u0301\u0302\u0303\u0308\u0304\u030C\u0306\u0307\u030A\u0327\u0328";

    private final List<Word> words = new ArrayList<>();
    private boolean open;

    static List<Word> words(List<Glyph> glyphs) {
        WordMaker maker = new WordMaker();
        Optional<Glyph> space = Optional.empty();
        for (Glyph glyph : glyphs) {
            if (glyph.blank()) {
                maker.close(glyph);
                space = Optional.of(glyph);
            } else {
                maker.add(glyph);
                space.ifPresent(drawn -> maker.word().noteSpace(drawn));
                space = Optional.empty();
            }
        }
        return maker.words;
    }

    private Word word() {
        return words.get(words.size() - 1);
    }

    private void close(Glyph space) {
        if (!words.isEmpty()) {
            word().noteSpace(space);
        }
        open = false;
    }

    private void add(Glyph glyph) {
        if (!open || !follows(word().last(), glyph)) {
            words.add(new Word(glyph));
            open = true;
            return;
        }
        Glyph last = word().last();
        if (doubles(last, glyph)) {
            return;
        }
        Optional<Glyph> composed = composed(last, glyph);
        if (composed.isPresent()) {
            word().replaceLast(composed.get());
        } else {
            word().add(glyph);
        }
    }

    private static boolean follows(Glyph last, Glyph next) {
        double em = Math.max(last.size(), next.size());
        double gap = next.left() - last.right();
        return Math.abs(next.baseline() - last.baseline()) < RAISE * em
                && gap > -Math.max(OVERLAP * em, last.right() - last.left())
                && gap < Spacing.wordGap(last, next);
    }

    static boolean doubles(Glyph last, Glyph next) {
        double off = DOUBLED * next.size();
        return Math.abs(next.left() - last.left()) < off
                && Math.abs(next.baseline() - last.baseline()) < off
                && next.text().equals(last.text());
    }

    /** An accent drawn over its letter, before or after it. */
    private static Optional<Glyph> composed(Glyph last, Glyph next) {
        if (next.left() >= last.right()
                && Character.getType(next.text().codePointAt(0)) != Character.NON_SPACING_MARK) {
            return Optional.empty();
        }
        Optional<String> after = combining(next.text());
        Optional<String> before = combining(last.text());
        if (after.isPresent() == before.isPresent()) {
            return Optional.empty();
        }
        Glyph letter = after.isPresent() ? last : next;
        String text = letter.text() + after.or(() -> before).orElse("");
        return Optional.of(new Glyph(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                Math.min(last.left(), next.left()),
                Math.max(last.right(), next.right()),
                letter.baseline(),
                letter.size(),
                letter.turn(),
                letter.face(),
                last.order()));
    }

    private static Optional<String> combining(String text) {
        if (text.length() != 1) {
            return Optional.empty();
        }
        int accent = SPACING_ACCENTS.indexOf(text.charAt(0));
        if (accent >= 0) {
            return Optional.of(COMBINING_ACCENTS.substring(accent, accent + 1));
        }
        return Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK ? Optional.of(text) : Optional.empty();
    }
}
