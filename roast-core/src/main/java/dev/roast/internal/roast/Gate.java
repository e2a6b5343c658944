package dev.roast.internal.roast;

import dev.roast.house.Assessment;
import dev.roast.model.Category;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.model.Warning;
import dev.roast.port.HiddenText;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every report goes through, whoever wrote it. A finding stands only if its quote does; what is said of the whole
 * document, the scores and the language are the house rules' alone; no joke is about what a person is.
 */
final class Gate {
    /** Fewer verified findings are no report. */
    static final int FEWEST_FINDINGS = 3;

    private static final int MOST_FINDINGS = 24;
    private static final int LONGEST_EXCERPT = 120;

    /**
     * Says what is wrong with an answer, in words for the model that gave it.
     *
     * @param draft the answer, or empty if it was no report
     * @param lines what the model was shown
     * @param house whether the house roaster wrote it
     * @return the complaint, or empty if the answer can be used
     */
    Optional<String> complaint(Optional<Draft> draft, List<TextLine> lines, boolean house) {
        if (draft.isEmpty()) {
            return Optional.of("The answer was not one JSON object with headline, findings, praise and verdict.");
        }
        if (!house
                && ProtectedAttributes.mentionedIn(
                        draft.get().headline() + "\n" + draft.get().verdict())) {
            return Optional.of(
                    "The headline or the verdict jokes about what a person is; joke about the writing only.");
        }
        int verified = house
                ? draft.get().findings().size()
                : verified(draft.get(), lines, false).size();
        return verified >= FEWEST_FINDINGS
                ? Optional.empty()
                : Optional.of(
                        "Only " + verified + " of " + draft.get().findings().size()
                                + " findings quote words that stand in the document; give at least " + FEWEST_FINDINGS
                                + ", each with a quote copied to the letter.");
    }

    /**
     * Makes the report.
     *
     * @param draft an answer without complaint, personal data put back
     * @param text what was visible, screened
     * @param assessed what the house rules say of it
     * @param source who wrote the draft
     * @param house whether the house roaster did
     * @return the report
     */
    RoastReport report(Draft draft, ScreenedText text, Assessment assessed, ReportSource source, boolean house) {
        List<Finding> findings = new ArrayList<>(verified(draft, text.ownerLines(), house));
        findings.addAll(documentFindings(draft, assessed, house));
        findings.sort(Comparator.comparing(Finding::severity));
        return new RoastReport(
                assessed.language(),
                draft.headline(),
                assessed.score(),
                assessed.scoreReasons(),
                assessed.categories(),
                findings.stream().limit(MOST_FINDINGS).toList(),
                decentPraise(draft, house),
                draft.verdict(),
                Optional.empty(),
                Optional.empty(),
                warnings(text),
                text.redacted().withheld(),
                source);
    }

    private static List<Finding> verified(Draft draft, List<TextLine> lines, boolean house) {
        QuoteFinder finder = new QuoteFinder(lines);
        Set<Said> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Draft.Point point : draft.findings()) {
            point.quote()
                    .flatMap(words -> finder.find(words, point.page(), point.line()))
                    .filter(found -> house || !ProtectedAttributes.mentionedIn(point.roast()))
                    .filter(found -> seen.add(new Said(point.category(), found.quote(), point.rule())))
                    .ifPresent(found -> findings.add(finding(point, Optional.of(found.quote()), house)));
        }
        return findings;
    }

    /** The same words are found fault with once in each way. */
    private record Said(Category category, Quote quote, Optional<String> rule) {}

    private static Finding finding(Draft.Point point, Optional<Quote> quote, boolean house) {
        return new Finding(
                point.category(),
                point.severity(),
                quote,
                house ? point.rule() : Optional.empty(),
                point.roast(),
                point.problem(),
                point.fix());
    }

    /** The house's own words are kept with the heat that they have in its draft. */
    private static List<Finding> documentFindings(Draft draft, Assessment assessed, boolean house) {
        if (!house) {
            return assessed.documentFindings();
        }
        return draft.findings().stream()
                .filter(point -> point.quote().isEmpty())
                .map(point -> finding(point, Optional.empty(), house))
                .toList();
    }

    private static List<String> decentPraise(Draft draft, boolean house) {
        return draft.praise().stream()
                .filter(words -> house || !ProtectedAttributes.mentionedIn(words))
                .toList();
    }

    private static List<Warning> warnings(ScreenedText text) {
        Stream<Warning> hidden = text.redacted().original().hidden().stream().map(Gate::hiddenText);
        Stream<Warning> injections = text.found().stream().map(found -> injection(found, text.redacted()));
        return Stream.concat(hidden, injections).toList();
    }

    private static Warning injection(ScreenedText.Found found, RedactedText text) {
        String excerpt = PlainText.of(text.restore(found.instruction().text()), LONGEST_EXCERPT);
        return new Warning("prompt-injection", found.page(), found.instruction().rule() + ": “" + excerpt + "”");
    }

    private static Warning hiddenText(HiddenText hidden) {
        OptionalInt page = hidden.page() > 0 ? OptionalInt.of(hidden.page()) : OptionalInt.empty();
        String excerpt = PlainText.of(hidden.text(), LONGEST_EXCERPT);
        return new Warning("hidden-text", page, hidden.reason() + ": “" + excerpt + "”");
    }
}
