package dev.roast.internal.pdf;

import dev.roast.internal.text.UnseenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Collects the glyphs of a page and, when it is read, parts those that a person sees from those that nobody does. */
final class PageSight {
    /**
     * A scan with text recognised has its text, unpainted or underneath, where the picture shows it. Such a page has
     * no other, but for what the scanner stamps on it.
     */
    private static final double SCANNED = 0.8;

    private static final int LONGEST_STAMP = 60;

    private static final Set<String> UNDER_SCAN =
            Set.of(GlyphJudge.UNPAINTED, GlyphJudge.UNDER_PICTURE, GlyphJudge.EMPTY);
    private static final Set<String> NOTHING_PAINTED =
            Set.of(GlyphJudge.UNPAINTED, GlyphJudge.TRANSPARENT, GlyphJudge.EMPTY);

    private final PageFrame frame;
    private final double unit;
    private final Painter painter;
    private final GlyphJudge judge;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Drawn> looks = new ArrayList<>();
    private final UntrueLetters untrue = new UntrueLetters();
    private final UnseenText unseen = new UnseenText();

    PageSight(PageFrame frame, double unit, Painter painter) {
        this.frame = frame;
        this.unit = unit;
        this.painter = painter;
        this.judge = new GlyphJudge(frame, painter);
    }

    /** Returns how many glyphs there are so far. */
    int drawn() {
        return glyphs.size();
    }

    /** Returns what a glyph says that is about to be added, without what is not drawn. */
    String read(Sign sign) {
        return sign.odd() ? GlyphText.clean(unseen.read(sign.said())) : unseen.read(sign.text());
    }

    /** Adds a glyph; the size is that of the shorter side of its em. */
    void add(Glyph glyph, Sign sign, boolean layerShown, RenderingMode mode, double size) {
        sign.drawn().ifPresent(letters -> untrue.add(glyphs.size(), letters));
        glyphs.add(glyph);
        looks.add(sign.empty() ? Drawn.EMPTY : judge.judge(layerShown, mode, size * unit, glyph.points()));
        if (mode.isClip()) {
            painter.pen().clipToText();
        }
    }

    PageContent content(List<PaintedShape> shapes, int images, List<MarkedContent.Claim> claims) {
        List<String> reasons = reasons();
        List<HiddenRun> said = untrue.correct(glyphs);
        List<Glyph> seen = new ArrayList<>();
        HiddenRuns hidden = new HiddenRuns();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (reasons.get(i).isEmpty()) {
                seen.add(glyph);
            } else {
                hidden.add(glyph, reasons.get(i));
            }
        }
        List<HiddenRun> runs = new ArrayList<>(hidden.runs());
        runs.addAll(said);
        runs.addAll(Claims.untrue(claims, glyphs));
        unseen.found().forEach(found -> runs.add(new HiddenRun(found.text(), found.reason())));
        return new PageContent(frame, seen, shapes, images, runs);
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>(glyphs.size());
        String before = "";
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (!glyph.blank()) {
                before = reason(glyph, looks.get(i));
            }
            reasons.add(before);
        }
        if (isScan(reasons)) {
            reasons.replaceAll(reason -> isUnderScan(reason) ? "" : reason);
        }
        return reasons;
    }

    private String reason(Glyph glyph, Drawn look) {
        String reason = GlyphJudge.after(painter.canvas(), glyph, look);
        boolean unpainted = NOTHING_PAINTED.contains(reason);
        return unpainted && painter.canvas().traced(glyph) ? "" : reason;
    }

    private boolean isScan(List<String> reasons) {
        if (painter.pictured() < SCANNED) {
            return false;
        }
        int seen = 0;
        int under = 0;
        for (int i = 0; i < reasons.size(); i++) {
            boolean blank = glyphs.get(i).blank();
            seen += !blank && reasons.get(i).isEmpty() ? 1 : 0;
            under += !blank && isUnderScan(reasons.get(i)) ? 1 : 0;
        }
        return seen <= LONGEST_STAMP && seen < under;
    }

    private static boolean isUnderScan(String reason) {
        return UNDER_SCAN.contains(reason);
    }
}
