package dev.roast.house;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Text;
import dev.roast.house.rule.Observation;
import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.RuleKind;
import dev.roast.house.rule.Slots;
import dev.roast.house.wording.Typography;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what headline and verdict are about: what costs most, and what is best. */
final class Headlines {
    private static final int STRONG = 80;
    private static final int EMPTY_WORDS = 15;
    private static final int FEW_WORDS = 8;
    private static final int MOST_WORDS = 14;

    private final ParsedResume resume;
    private final List<Observation> seen;
    private final Scores scores;
    private final List<Strengths.Strong> strengths;

    Headlines(ParsedResume resume, List<Observation> seen, Scores scores, List<Strengths.Strong> strengths) {
        this.resume = resume;
        this.seen = seen;
        this.scores = scores;
        this.strengths = strengths;
    }

    List<Strengths.Strong> strengths() {
        return strengths;
    }

    String variant() {
        if (resume.words() < EMPTY_WORDS) {
            return "empty";
        }
        if (scores.overall() >= STRONG) {
            return "strong";
        }
        return worst().map(one -> one.rule().id())
                .filter(PhraseKind.HEADLINE.variants()::contains)
                .orElse(resume.isEnglish() ? "any" : "foreign");
    }

    /** Returns an observation of the rule that costs most and has a headline of its own. */
    private Optional<Observation> worst() {
        return scores.byCost().stream()
                .filter(rule -> PhraseKind.HEADLINE.variants().contains(rule.id()))
                .findFirst()
                .flatMap(rule -> seen.stream().filter(one -> one.rule() == rule).findFirst());
    }

    Map<String, String> slots() {
        Map<String, String> slots = new HashMap<>();
        if (scores.overall() < STRONG) {
            worst().ifPresent(one -> {
                slots.putAll(one.slots());
                one.quote()
                        .ifPresent(quote -> slots.computeIfPresent(
                                "quote", (name, words) -> Typography.excerpt(words, quote.text())));
            });
        }
        slots.putAll(common(Selection.of(seen).size()).map());
        return Map.copyOf(slots);
    }

    String verdict() {
        if (resume.words() < EMPTY_WORDS) {
            return "empty";
        }
        if (!resume.isEnglish()) {
            return "foreign";
        }
        int score = scores.overall();
        return score >= 85
                ? "excellent"
                : score >= 70 ? "good" : score >= 55 ? "middling" : score >= 40 ? "weak" : "poor";
    }

    Map<String, String> verdictSlots(int findings) {
        return common(findings).map();
    }

    private Slots common(int findings) {
        Slots slots = Slots.none()
                .with("score", String.valueOf(scores.overall()))
                .number("findings", findings)
                .number("pages", resume.facts().pages())
                .number("jobs", resume.jobs().size())
                .number("bullets", scores.told())
                .number("numbers", scores.counted());
        List<RuleKind> costs = scores.byCost();
        costs.stream()
                .findFirst()
                .ifPresent(worst -> slots.with("worst", worst.noun()).with("task", worst.task()));
        costs.stream().skip(1).findFirst().ifPresent(next -> slots.with("nextTask", next.task()));
        strengths.stream().findFirst().ifPresent(best -> slots.with("best", best.noun()));
        Strengths.best(resume).ifPresent(best -> slots.with("bestQuote", excerpt(best.text())));
        resume.jobs().stream()
                .findFirst()
                .filter(newest -> newest.title().filter(Strengths::isShort).isPresent())
                .ifPresent(newest -> slots.with("newestJob", newest.title()).with("newestEmployer", newest.employer()));
        return slots;
    }

    /** The first words of a bullet: eight, or as many more as it takes to reach its first number. */
    private static String excerpt(String bullet) {
        String words = Text.firstWords(bullet, FEW_WORDS);
        for (int more = FEW_WORDS; more <= MOST_WORDS && !hasDigit(words); more++) {
            words = Text.firstWords(bullet, more);
        }
        String shown = hasDigit(words) ? words : Text.firstWords(bullet, FEW_WORDS);
        return Typography.excerpt(shown, bullet);
    }

    private static boolean hasDigit(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }
}
