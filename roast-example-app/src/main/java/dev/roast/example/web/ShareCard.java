package dev.roast.example.web;

import dev.roast.model.Category;
import dev.roast.model.Heat;
import dev.roast.model.RoastReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws a card to show around: scores, and words of its own. Nothing on it comes from the resume or from a model, so there is
 * nothing personal on it and nothing to escape.
 */
final class ShareCard {
    private static final double RING = 2 * Math.PI * 150;
    private static final int BAR = 488;
    private static final int FIRST_ROW = 190;
    private static final int ROW = 76;

    private static final Map<Category, String> NAMES = Map.of(
            Category.IMPACT, "Impact",
            Category.CLARITY, "Clarity",
            Category.STRUCTURE, "Structure",
            Category.CREDIBILITY, "Credibility",
            Category.MACHINE_READABILITY, "Machine-readability");

    private static final List<Band> BANDS = List.of(
            new Band(90, "Barely singed.", "Recruiters may handle it without gloves."),
            new Band(75, "Lightly toasted.", "Golden at the edges, sound in the middle."),
            new Band(60, "Medium.", "Good meat in there. Keep cutting."),
            new Band(40, "Well done.", "That is a cooking term here, not praise."),
            new Band(20, "Charred.", "There may be a resume under the smoke."),
            new Band(0, "Ashes.", "Sweep up, and start with a verb."));

    private static final List<Colour> COLOURS = List.of(
            new Colour(75, "#8fd694"), new Colour(50, "#ffc857"), new Colour(25, "#ff8c42"), new Colour(0, "#ff4d4d"));

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
                .replace("{{arc}}", decimal(RING * report.score() / 100))
                .replace("{{ring}}", decimal(RING))
                .replace("{{colour}}", colour(report.score()))
                .replace("{{heat}}", heat.wireName())
                .replace("{{band}}", band.word)
                .replace("{{line}}", band.line)
                .replace("{{bars}}", bars(report));
    }

    private static String bars(RoastReport report) {
        StringBuilder bars = new StringBuilder();
        int y = FIRST_ROW;
        for (var category : report.categories()) {
            bars.append(bar(NAMES.getOrDefault(category.category(), ""), category.score(), y));
            y += ROW;
        }
        return bars.toString();
    }

    private static String bar(String name, int score, int y) {
        return String.format(
                Locale.ROOT,
                """
                <text x="600" y="%1$d" class="name">%2$s</text><text x="1088" y="%1$d" class="value">%3$d</text>\
                <rect x="600" y="%4$d" width="%7$d" height="10" rx="5" class="track"/>\
                <rect x="600" y="%4$d" width="%5$s" height="10" rx="5" fill="%6$s"/>
                """,
                y,
                name,
                score,
                y + 14,
                decimal(Math.max(10, BAR * score / 100.0)),
                colour(score),
                BAR);
    }

    private static String colour(int score) {
        return COLOURS.stream().filter(one -> score >= one.from).findFirst().orElseThrow().value;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private record Band(int from, String word, String line) {}

    private record Colour(int from, String value) {}
}
