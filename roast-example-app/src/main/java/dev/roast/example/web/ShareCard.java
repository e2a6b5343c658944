package dev.roast.example.web;

import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import dev.roast.model.Heat;
import dev.roast.model.RoastReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws a card to show around: scores, and words of its own. Nothing on it comes from the resume or from a model, so there is
 * nothing personal on it and nothing to escape. It has no style sheet, so that it looks the same under a policy that allows
 * none.
 */
final class ShareCard {
    private static final int TICKS = 60;
    private static final double FIRST_TICK = -210;
    private static final double SWEEP = 240;
    private static final String COLD = "#3a2720";
    private static final List<String> EMBERS = List.of("#c4391b", "#ff5a2b", "#ff8a3d", "#ffb852");

    private static final int BAR = 158;
    private static final int FIRST_ROW = 420;
    private static final int ROW = 38;
    private static final int LAST_LINE_OF_BAND = 352;
    private static final int LINE_OF_BAND = 112;

    private static final Map<Category, String> NAMES = Map.of(
            Category.IMPACT, "Impact",
            Category.CLARITY, "Clarity",
            Category.STRUCTURE, "Structure",
            Category.CREDIBILITY, "Credibility",
            Category.MACHINE_READABILITY, "Machine readability");

    private static final List<Band> BANDS = List.of(
            new Band(90, "Barely singed.", "Recruiters may handle it without gloves."),
            new Band(75, "Lightly toasted.", "Golden at the edges, sound in the middle."),
            new Band(60, "Medium.", "Good meat in there. Keep cutting."),
            new Band(40, "Well done.", "A cooking term here, and not praise."),
            new Band(20, "Charred.", "There may be a resume under the smoke."),
            new Band(0, "Ashes.", "Sweep up, and start with a verb."));

    private final String frame;

    ShareCard() {
        this.frame = Resources.text("card.svg");
    }

    String draw(RoastReport report, Heat heat) {
        Band band = BANDS.stream()
                .filter(one -> report.score() >= one.from)
                .findFirst()
                .orElseThrow();
        return frame.replace("{{score}}", String.valueOf(report.score()))
                .replace("{{ticks}}", ticks(report.score()))
                .replace("{{heat}}", heat.wireName())
                .replace("{{flames}}", flames(heat))
                .replace("{{title}}", band.words)
                .replace("{{band}}", stacked(band.words))
                .replace("{{line}}", band.line)
                .replace("{{bars}}", bars(report.categories()));
    }

    private static String ticks(int score) {
        long lit = Math.round(score * TICKS / 100.0);
        return IntStream.range(0, TICKS)
                .mapToObj(place -> tick(place, place < lit))
                .collect(Collectors.joining());
    }

    private static String tick(int place, boolean lit) {
        double turn = FIRST_TICK + SWEEP * place / (TICKS - 1);
        String colour = lit ? EMBERS.get(place * EMBERS.size() / TICKS) : COLD;
        return String.format(
                Locale.ROOT, "<line x1=\"126\" x2=\"164\" stroke=\"%s\" transform=\"rotate(%.1f)\"/>", colour, turn);
    }

    private static String flames(Heat heat) {
        StringBuilder flames = new StringBuilder();
        int x = 0;
        for (Heat one : Heat.values()) {
            String colour = one.compareTo(heat) <= 0 ? EMBERS.get(1) : COLD;
            flames.append("<use href=\"#flame\" x=\"" + x + "\" fill=\"" + colour + "\"/>");
            x += 30;
        }
        return flames.toString();
    }

    /** Each word on a line of its own, the last one where the frame wants it. */
    private static String stacked(String words) {
        List<String> lines = List.of(words.split(" "));
        StringBuilder text = new StringBuilder();
        int y = LAST_LINE_OF_BAND - (lines.size() - 1) * LINE_OF_BAND;
        for (String line : lines) {
            text.append("<tspan x=\"68\" y=\"" + y + "\">" + line + "</tspan>");
            y += LINE_OF_BAND;
        }
        return text.toString();
    }

    private static String bars(List<CategoryScore> categories) {
        StringBuilder bars = new StringBuilder();
        int y = FIRST_ROW;
        for (CategoryScore one : categories) {
            bars.append(bar(NAMES.getOrDefault(one.category(), ""), one.score(), y));
            y += ROW;
        }
        return bars.toString();
    }

    private static String bar(String name, int score, int y) {
        return String.format(Locale.ROOT, """
                <text x="700" y="%1$d">%2$s</text><text x="1132" y="%1$d" text-anchor="end" font-weight="700">%3$d</text>\
                <rect x="922" y="%4$d" width="%5$d" height="9" rx="4.5" fill="%7$s"/>\
                <rect x="922" y="%4$d" width="%6$.1f" height="9" rx="4.5" fill="url(#flare)"/>
                """, y, name, score, y - 11, BAR, Math.max(9, BAR * score / 100.0), COLD);
    }

    private record Band(int from, String words, String line) {}
}
