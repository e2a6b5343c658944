package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.model.Severity;
import dev.roast.model.Warning;
import dev.roast.model.Withheld;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TerminalRoastTest {
    private static final String QUOTE = "Responsible for various projects";

    @Test
    void aReportIsLaidOutForReading() {
        assertThat(plain(report(QUOTE), 72, StandardCharsets.UTF_8)).isEqualTo("""

                  Seven bullets, one number, and it is your phone number.

                  overall                61  ███████████████████████░░░░░░░░░░░░░░░

                  impact                 48  ██████████░░░░░░░░░░
                  machine readability    90  ██████████████████░░

                  THIS COSTS YOU INTERVIEWS ──────────────────────────────────────────

                  1.  page 1, line 14, impact
                      “Responsible for various projects”
                      ▌ Various. Responsible. Two words that have never met a deadline
                      ▌ together.
                      Problem  It says what was on your desk, not what left it.
                      Fix      Name one project, what you did, and what changed by it.

                  POLISH ─────────────────────────────────────────────────────────────

                  2.  the whole document, machine readability
                      ▌ Your file is called Document1. So is everyone's.
                      Problem  The title in the metadata is the word processor's.
                      Fix      Set it to your name and the word resume.

                  WHAT IS GOOD ───────────────────────────────────────────────────────

                  +   Cutting an import from 6 hours to 40 minutes is a line that
                      recruiters read twice.

                  ABOUT THE FILE ─────────────────────────────────────────────────────

                  !   Page 1: white text on white, 92 characters

                  WHAT NO MODEL WAS SHOWN ────────────────────────────────────────────

                  -   [EMAIL_1] stood for ada@example.org (2 times)

                  HOW IT IS SCORED ───────────────────────────────────────────────────

                  The mean of the five categories.

                  impact                22 off: six of seven bullets have no number.

                  THE VERDICT ────────────────────────────────────────────────────────

                  Keep the second bullet and make the others jealous of it.

                  Written by Roast’s own rules; no language model was asked.
                """);
    }

    @Test
    void aTerminalThatKnowsOnlyAsciiGetsPlainSigns() {
        String shown = plain(report("Café “Noir” – naïve"), 72, StandardCharsets.US_ASCII);

        assertThat(shown).contains("\"Cafe \"Noir\" - naive\"", "61  #######################......", "| Various.");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(shown)).isTrue();
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        String chinese = "负责公司多个项目的开发和维护，参与需求讨论、设计评审以及代码审查等各项工作".repeat(3);
        for (int columns : List.of(40, 57, 80, 100)) {
            assertThat(plain(report(chinese), columns, StandardCharsets.UTF_8).lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void aVeryLongQuoteIsShortened() {
        String wall = "participated in ceremonies and ".repeat(30);

        List<String> lines = plain(report(wall), 80, StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.contains("“"))
                .takeWhile(line -> !line.contains("▌"))
                .toList();

        assertThat(lines).hasSize(3).last().asString().endsWith("…”");
    }

    @Test
    void whatAResumeSaysCannotControlTheTerminal() {
        String shown = plain(report("Led\u001B[2J a \u009B31mteam\u202E of\u0007 five"), 80, StandardCharsets.UTF_8);

        assertThat(shown).contains("Led [2J a 31mteam of five");
        assertThat(shown.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void coloursAddNothingButColour() {
        String coloured = TerminalRoast.lines(report(QUOTE), new Ink(true, StandardCharsets.UTF_8), 72);

        assertThat(coloured).contains("\u001B[31m▌ \u001B[0m\u001B[1mVarious.");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]+m", ""))
                .isEqualTo(plain(report(QUOTE), 72, StandardCharsets.UTF_8));
    }

    @Test
    void aLanguageModelIsNamedWithWhatItUsed() {
        RoastReport house = report(QUOTE);
        RoastReport byModel = new RoastReport(
                house.language(),
                house.headline(),
                house.score(),
                house.scoreReasons(),
                house.categories(),
                house.findings(),
                house.praise(),
                house.verdict(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new ReportSource("small-1", true, 1234, 567));

        assertThat(plain(byModel, 100, StandardCharsets.UTF_8))
                .doesNotContain("ABOUT THE FILE")
                .contains(
                        "Written by small-1, as the model before it gave no usable answer (1,234 tokens in, 567 out)");
    }

    private static String plain(RoastReport report, int columns, Charset charset) {
        return TerminalRoast.lines(report, new Ink(false, charset), columns);
    }

    private static RoastReport report(String quote) {
        Finding various = new Finding(
                Category.IMPACT,
                Severity.HIGH,
                Optional.of(new Quote(quote, 1, 14)),
                Optional.of("weak-opener"),
                "Various. Responsible. Two words that have never met a deadline together.",
                "It says what was on your desk, not what left it.",
                "Name one project, what you did, and what changed by it.");
        Finding title = new Finding(
                Category.MACHINE_READABILITY,
                Severity.LOW,
                Optional.empty(),
                Optional.of("metadata-title"),
                "Your file is called Document1. So is everyone's.",
                "The title in the metadata is the word processor's.",
                "Set it to your name and the word resume.");
        return new RoastReport(
                "en",
                "Seven bullets, one number, and it is your phone number.",
                61,
                List.of("The mean of the five categories."),
                List.of(
                        new CategoryScore(Category.IMPACT, 48, List.of("22 off: six of seven bullets have no number.")),
                        new CategoryScore(Category.MACHINE_READABILITY, 90, List.of())),
                List.of(title, various),
                List.of("Cutting an import from 6 hours to 40 minutes is a line that recruiters read twice."),
                "Keep the second bullet and make the others jealous of it.",
                Optional.empty(),
                Optional.empty(),
                List.of(new Warning("hidden-text", OptionalInt.of(1), "white text on white, 92 characters")),
                List.of(new Withheld("email", "[EMAIL_1]", "ada@example.org", 2)),
                new ReportSource("house", false, 0, 0));
    }
}
