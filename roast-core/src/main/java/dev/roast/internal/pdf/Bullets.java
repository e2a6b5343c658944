package dev.roast.internal.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the bullets of a page from other marks at the beginning of its lines. */
final class Bullets {
    private static final String ALWAYS =
            "•◦▪▫‣⁃●○◉◘◙◆◇◈■□▢►▻▶▷▸▹➢➣➤❖❍⚫⚪⬤∎✓✔✗✘❑❏❒★☆✦✧✱➔➜\uF0B7\uF0A7\uF076\uF0D8\uF0FC\uF0A8";

    /** Marks that are punctuation too: bullets if they hang in front of several lines, or apart from their line. */
    private static final String SOMETIMES = "-–—*∗·⋅∙o»›>→+§¤~";

    /** Icons wider than this, in ems of their line, are pictures. */
    private static final double WIDEST = 0.62;

    private static final double APART = 0.45;

    private final Map<String, Integer> starts = new HashMap<>();

    Bullets(List<Row> lines) {
        for (Row line : lines) {
            if (hangs(line)) {
                starts.merge(key(line.first().first()), 1, Integer::sum);
            }
        }
    }

    /** One that hangs is a word of its own with text after it. */
    private static boolean hangs(Row line) {
        return line.first().glyphs().size() == 1 && line.words().size() > 1;
    }

    private static String key(Glyph glyph) {
        return glyph.text() + Math.round(glyph.left());
    }

    /** Returns whether a line begins with a bullet. */
    boolean startsWithBullet(Row line) {
        Glyph first = line.first().first();
        if (first.text().length() == 1 && ALWAYS.contains(first.text())) {
            return !repeats(line);
        }
        if (!hangs(line)) {
            return false;
        }
        boolean again = starts.getOrDefault(key(first), 0) > 1;
        Word text = line.words().get(1);
        if (GlyphText.isIcon(first.text()) || first.text().equals(GlyphText.UNREADABLE)) {
            return again
                    && first.right() - first.left() <= WIDEST * text.size()
                    && !GlyphText.isIcon(text.first().text());
        }
        boolean apart = text.left() - first.right() > APART * text.size()
                || !first.face().equals(text.first().face());
        boolean alone = apart && !"—o".contains(first.text());
        return SOMETIMES.contains(first.text()) && (again || alone);
    }

    /** Stars in a row are a rating. */
    private static boolean repeats(Row line) {
        String start = line.words().stream().limit(2).map(Word::text).collect(Collectors.joining());
        return start.length() > 1 && ALWAYS.indexOf(start.charAt(1)) >= 0;
    }
}
