package dev.roast.house;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.ResumeParser;
import dev.roast.house.rule.Observation;
import dev.roast.house.rule.Quoted;
import dev.roast.house.rule.Rules;
import dev.roast.house.wording.Text;
import dev.roast.house.wording.Voice;
import dev.roast.house.wording.Wording;
import dev.roast.model.Finding;
import dev.roast.model.Heat;
import dev.roast.model.Quote;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes reports by stated rules, without a network: the model that serves when none is configured, and when all others
 * are down. The same prompt always gives the same answer, byte for byte; the heat changes the jokes only. Whatever the
 * document is, there are at least three findings. Safe for use by several threads.
 */
public final class HouseRoaster implements LanguageModel {
    private static final int MOST_PRAISE = 4;

    private final Wording wording = Wording.open();

    /** Makes one, at once: words are read when they are needed. */
    public HouseRoaster() {}

    @Override
    public String name() {
        return "house";
    }

    @Override
    public Reply generate(Prompt prompt) {
        ParsedResume resume = ResumeParser.parse(prompt);
        List<Observation> seen = Rules.look(resume);
        Scores scores = new Scores(resume, seen);
        Voice voice = wording.voice(prompt.heat(), seed(prompt));
        Headlines headlines = new Headlines(resume, seen, scores, Strengths.of(resume, seen));
        String headline = voice.headline(headlines.variant(), headlines.slots());
        List<Finding> findings =
                Selection.of(seen).stream().map(one -> finding(one, voice)).toList();
        List<String> praise = new ArrayList<>();
        for (Strengths.Strong strong :
                headlines.strengths().stream().limit(MOST_PRAISE).toList()) {
            praise.add(voice.praise(strong.variant(), strong.slots()));
        }
        String verdict = voice.verdict(headlines.verdict(), headlines.verdictSlots(findings.size()));
        Assessment assessment = assessment(resume, scores, List.of());
        return new Reply.Answer(ReportJson.of(assessment, headline, findings, praise, verdict), 0, 0);
    }

    /**
     * Says of a resume what its report says whoever writes it.
     *
     * @param prompt the document and what is known of it; its heat sets the tone of the findings
     * @return the scores, and the findings about the whole document
     */
    public Assessment assess(Prompt prompt) {
        ParsedResume resume = ResumeParser.parse(prompt);
        List<Observation> seen = Rules.look(resume);
        Voice voice = wording.voice(prompt.heat(), seed(prompt));
        List<Finding> findings = Selection.of(
                        seen.stream().filter(one -> one.quote().isEmpty()).toList())
                .stream()
                .map(one -> finding(one, voice))
                .toList();
        return assessment(resume, new Scores(resume, seen), findings);
    }

    private static Assessment assessment(ParsedResume resume, Scores scores, List<Finding> findings) {
        return new Assessment(resume.language(), scores.overall(), scores.reasons(), scores.categories(), findings);
    }

    private static Finding finding(Observation seen, Voice voice) {
        Text text = voice.text(seen);
        return new Finding(
                seen.category(),
                seen.severity(),
                seen.quote().map(HouseRoaster::quote),
                Optional.of(seen.rule().id()),
                text.roast(),
                text.problem(),
                text.fix());
    }

    private static Quote quote(Quoted quoted) {
        return new Quote(quoted.text(), quoted.page(), quoted.line());
    }

    /** The same for the same document, whatever the {@link Heat}. */
    private static long seed(Prompt prompt) {
        long seed = 17;
        for (TextLine line : prompt.lines()) {
            seed = seed * 1_000_003 + line.text().hashCode();
        }
        return seed;
    }
}
