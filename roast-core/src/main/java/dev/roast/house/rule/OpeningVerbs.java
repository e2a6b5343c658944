package dev.roast.house.rule;

import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.Text;
import dev.roast.house.parse.Verbs;
import dev.roast.house.parse.Verbs.Tense;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the verbs at the head of the bullets look like together: one verb again and again, two tenses in one job. After
 * the resume guides of MIT CAPD: varied action verbs, past tense for past jobs.
 */
final class OpeningVerbs implements Rule {
    private static final int OFTEN = 4;
    private static final int MOST_SHOWN = 2;
    private static final Set<String> VERB_FOLLOWERS = Set.of(
            "a", "an", "the", "all", "our", "new", "and", "with", "technical", "customer", "daily", "weekly", "team");

    @Override
    public List<Observation> look(ParsedResume resume) {
        if (!resume.isEnglish()) {
            return List.of();
        }
        List<Observation> seen = new ArrayList<>(repeated(resume.statements()));
        resume.jobs().forEach(job -> mixed(resume, job).ifPresent(seen::add));
        return seen;
    }

    private static List<Observation> repeated(List<Passage> statements) {
        Map<String, List<Passage>> byVerb = byVerb(statements);
        int total = statements.size();
        return byVerb.entrySet().stream()
                .filter(verb -> isOften(verb.getValue().size(), total))
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .limit(MOST_SHOWN)
                .map(verb -> observation(verb.getValue(), total))
                .toList();
    }

    static Map<String, List<Passage>> byVerb(List<Passage> statements) {
        Map<String, List<Passage>> byVerb = new LinkedHashMap<>();
        for (Passage passage : statements) {
            Outcomes.verb(passage)
                    .flatMap(Verbs::form)
                    .filter(form -> !WeakOpeners.isWeak(passage))
                    .ifPresent(form -> byVerb.computeIfAbsent(form.base(), verb -> new ArrayList<>())
                            .add(passage));
        }
        return byVerb;
    }

    private static boolean isOften(int uses, int total) {
        boolean many = uses >= OFTEN && uses * 6 >= total;
        boolean manyOfFew = uses == OFTEN - 1 && total >= 5 && uses * 10 >= total * 3;
        return many || manyOfFew;
    }

    private static Observation observation(List<Passage> uses, int total) {
        Passage shown = uses.get(2);
        Quoted quote = shown.quote();
        Slots slots = Slots.of(quote)
                .with("verb", Outcomes.verb(shown))
                .number("count", uses.size())
                .number("total", total);
        int points = Math.min(15, 3 * (uses.size() - 1));
        return new Observation(RuleKind.REPEATED_VERB, "", Severity.MEDIUM, Optional.of(quote), slots.map(), points);
    }

    /** A job that is over and is told in the past, but for a bullet or two in the present. */
    private static Optional<Observation> mixed(ParsedResume resume, Entry job) {
        boolean over = job.dates().filter(dates -> dates.end().isPresent()).isPresent();
        if (!over || resume.jobs().size() > 40) {
            return Optional.empty();
        }
        List<Passage> past = inTense(job, Tense.PAST);
        List<Passage> present = inTense(job, Tense.PRESENT);
        if (past.isEmpty() || present.isEmpty()) {
            return Optional.empty();
        }
        Quoted quote = present.get(0).quote();
        Slots slots = Slots.of(quote)
                .with("first", firstWord(past.get(0)))
                .with("second", firstWord(present.get(0)))
                .entry(job);
        return Optional.of(new Observation(RuleKind.MIXED_TENSE, "", Severity.LOW, Optional.of(quote), slots.map(), 6));
    }

    private static List<Passage> inTense(Entry job, Tense tense) {
        return job.statements().stream()
                .filter(passage -> Verbs.form(firstWord(passage))
                        .filter(form -> form.tense() == tense && (!form.noun() || isVerbHere(passage)))
                        .isPresent())
                .toList();
    }

    private static boolean isVerbHere(Passage passage) {
        List<String> words = Text.wordsOf(passage.text());
        return words.size() > 2 && VERB_FOLLOWERS.contains(words.get(1));
    }

    private static String firstWord(Passage passage) {
        List<String> words = Text.wordsOf(passage.text());
        return words.isEmpty() ? "" : words.get(0);
    }
}
