package dev.roast.example.cli;

import dev.roast.example.cli.Ink.Colour;
import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.model.Severity;
import dev.roast.model.Warning;
import dev.roast.model.Withheld;
import java.util.List;
import java.util.Locale;

/**
 * Lays a report out for reading in a terminal: the scores as bars, the findings by how much they cost, what is good, how
 * the scores came about, and at the bottom, where the eye is when it is printed, the verdict.
 */
final class TerminalRoast {
    private static final int MARGIN = 2;
    private static final int NAME = 22;
    private static final int HALF_BAR = 20;
    private static final int LABEL = 9;
    private static final int QUOTE_LINES = 3;
    private static final int GOOD = 75;
    private static final int FAIR = 50;

    private final Ink ink;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private TerminalRoast(Ink ink, int columns) {
        this.ink = ink;
        this.width = columns - 2 * MARGIN;
    }

    /** Returns the report as lines that end with a newline and are at most that wide. */
    static String lines(RoastReport report, Ink ink, int columns) {
        TerminalRoast roast = new TerminalRoast(ink, columns);
        roast.headline(report);
        roast.scores(report);
        roast.findings(report);
        roast.list("WHAT IS GOOD", "+", Colour.GREEN, report.praise());
        roast.list(
                "ABOUT THE FILE",
                "!",
                Colour.YELLOW,
                report.warnings().stream().map(TerminalRoast::warning).toList());
        roast.list(
                "WHAT NO MODEL WAS SHOWN",
                "-",
                Colour.CYAN,
                report.withheld().stream().map(TerminalRoast::withheld).toList());
        roast.reasons(report);
        roast.verdict(report);
        roast.source(report.source());
        return roast.text.toString();
    }

    private void headline(RoastReport report) {
        blank();
        paragraph(0, Colour.BOLD_MAGENTA, report.headline());
        blank();
    }

    private void scores(RoastReport report) {
        int bar = width - NAME - 8;
        line(0, ink.paint(Colour.BOLD, padded("overall", NAME)) + score(report.score(), Math.min(bar, 2 * HALF_BAR)));
        blank();
        for (CategoryScore one : report.categories()) {
            line(0, padded(name(one.category()), NAME) + score(one.score(), Math.min(bar, HALF_BAR)));
        }
    }

    private String score(int score, int bar) {
        Colour colour = score >= GOOD ? Colour.GREEN : score >= FAIR ? Colour.YELLOW : Colour.RED;
        int full = Math.round(score / 100f * bar);
        String number = String.format(Locale.ROOT, "%3d  ", score);
        return ink.paint(Colour.BOLD, number)
                + ink.paint(colour, ink.clean("█".repeat(full)))
                + ink.paint(Colour.FAINT, ink.clean("░".repeat(bar - full)));
    }

    private void findings(RoastReport report) {
        int number = 1;
        for (Severity severity : Severity.values()) {
            List<Finding> alike = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!alike.isEmpty()) {
                section(title(severity));
            }
            for (Finding finding : alike) {
                finding(number++, finding);
            }
        }
    }

    private void finding(int number, Finding finding) {
        String label = padded(number + ".", 4);
        String where = finding.quote().map(TerminalRoast::place).orElse("the whole document");
        String what = where + ", " + name(finding.category());
        List<String> parts = Columns.wrap(what, width - 4).stream()
                .map(part -> ink.paint(Colour.FAINT, part))
                .toList();
        hanging(0, ink.paint(Colour.BOLD, label), 4, parts);
        finding.quote().ifPresent(quote -> quote(quote.text()));
        String bar = ink.paint(colour(finding.severity()), ink.clean("▌ "));
        Columns.wrap(ink.clean(finding.roast()), width - 6)
                .forEach(part -> line(4, bar + ink.paint(Colour.BOLD, part)));
        labelled("Problem", Colour.FAINT, finding.problem());
        labelled("Fix", Colour.GREEN, finding.fix());
        blank();
    }

    private void quote(String words) {
        List<String> parts = Columns.wrap(ink.clean("“" + words + "”"), width - 4);
        parts.stream().limit(QUOTE_LINES - 1).forEach(this::quoted);
        if (parts.size() >= QUOTE_LINES) {
            String rest = String.join(" ", parts.subList(QUOTE_LINES - 1, parts.size()));
            quoted(Columns.shorten(rest, width - 4, ink.clean("…”")));
        }
    }

    private void quoted(String part) {
        line(4, ink.paint(Colour.CYAN, part));
    }

    private void labelled(String label, Colour colour, String words) {
        List<String> parts = Columns.wrap(ink.clean(words), width - 4 - LABEL);
        hanging(4, ink.paint(colour, padded(label, LABEL)), LABEL, parts);
    }

    private void list(String title, String mark, Colour colour, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        section(title);
        for (String item : items) {
            hanging(0, ink.paint(colour, padded(mark, 4)), 4, Columns.wrap(ink.clean(item), width - 4));
        }
        blank();
    }

    private void reasons(RoastReport report) {
        section("HOW IT IS SCORED");
        report.scoreReasons().forEach(reason -> paragraph(0, Colour.PLAIN, reason));
        blank();
        report.categories().stream()
                .filter(one -> !one.reasons().isEmpty())
                .forEach(one -> hanging(0, padded(name(one.category()), NAME), NAME, wrapped(one.reasons(), NAME)));
    }

    private List<String> wrapped(List<String> sentences, int indent) {
        return sentences.stream()
                .flatMap(sentence -> Columns.wrap(ink.clean(sentence), width - indent).stream())
                .toList();
    }

    private void verdict(RoastReport report) {
        section("THE VERDICT");
        paragraph(0, Colour.BOLD, report.verdict());
        blank();
    }

    private void source(ReportSource source) {
        paragraph(0, Colour.FAINT, source.model().equals("house") ? house(source) : model(source));
    }

    private static String house(ReportSource source) {
        return source.fallback()
                ? "Written by Roast’s own rules, as no language model gave a usable answer."
                : "Written by Roast’s own rules; no language model was asked.";
    }

    private static String model(ReportSource source) {
        return String.format(
                Locale.ROOT,
                "Written by %s%s (%,d tokens in, %,d out); the scores are Roast’s own.",
                source.model(),
                source.fallback() ? ", as the model before it gave no usable answer" : "",
                source.inputTokens(),
                source.outputTokens());
    }

    private void section(String title) {
        String rule = ink.clean("─".repeat(Math.max(2, width - title.length() - 1)));
        blank();
        line(0, ink.paint(Colour.BOLD, title) + " " + ink.paint(Colour.FAINT, rule));
        blank();
    }

    private void paragraph(int indent, Colour colour, String words) {
        Columns.wrap(ink.clean(words), width - indent).forEach(part -> line(indent, ink.paint(colour, part)));
    }

    /** The label stands before the first part, the others begin under it. */
    private void hanging(int indent, String label, int labelColumns, List<String> parts) {
        line(indent, label + parts.get(0));
        parts.stream().skip(1).forEach(part -> line(indent + labelColumns, part));
    }

    private void line(int indent, String shown) {
        text.append(" ".repeat(MARGIN + indent)).append(shown).append('\n');
    }

    /** Two blank lines in a row are one. */
    private void blank() {
        if (text.length() < 2 || !text.substring(text.length() - 2).equals("\n\n")) {
            text.append('\n');
        }
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case HIGH -> "THIS COSTS YOU INTERVIEWS";
            case MEDIUM -> "THIS COSTS YOU GOODWILL";
            case LOW -> "POLISH";
        };
    }

    private static Colour colour(Severity severity) {
        return switch (severity) {
            case HIGH -> Colour.RED;
            case MEDIUM -> Colour.YELLOW;
            case LOW -> Colour.CYAN;
        };
    }

    private static String name(Category category) {
        return category.wireName().replace('-', ' ');
    }

    private static String place(Quote quote) {
        return "page " + quote.page() + ", line " + quote.line();
    }

    private static String warning(Warning warning) {
        return warning.page().isPresent()
                ? "Page " + warning.page().getAsInt() + ": " + warning.detail()
                : warning.detail();
    }

    private static String withheld(Withheld one) {
        String times = one.count() > 1 ? " (" + one.count() + " times)" : "";
        return one.placeholder() + " stood for " + one.text() + times;
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
