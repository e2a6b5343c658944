package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A rule that looks for words in English prose: one observation for each passage and kind of word. */
final class Phrases implements Rule {
    private final RuleKind kind;
    private final Severity severity;
    private final int points;
    private final List<Phrase> phrases;
    private final Function<ParsedResume, List<Passage>> where;

    Phrases(
            RuleKind kind,
            Severity severity,
            int points,
            List<Phrase> phrases,
            Function<ParsedResume, List<Passage>> where) {
        this.kind = kind;
        this.severity = severity;
        this.points = points;
        this.phrases = phrases;
        this.where = where;
    }

    @Override
    public List<Observation> look(ParsedResume resume) {
        if (!resume.isEnglish()) {
            return List.of();
        }
        List<Phrase.Hit> hits = new ArrayList<>();
        for (Passage passage : where.apply(resume)) {
            WordStarts text = WordStarts.of(passage.text());
            for (Phrase phrase : phrases) {
                Optional<Phrase.Hit> hit = phrase.find(passage, text);
                hit.filter(found -> hits.stream().noneMatch(other -> overlaps(other, found)))
                        .ifPresent(hits::add);
            }
        }
        return hits.stream().map(hit -> observation(hit, hits.size())).toList();
    }

    private static boolean overlaps(Phrase.Hit one, Phrase.Hit other) {
        return one.passage().equals(other.passage()) && one.from() < other.to() && other.from() < one.to();
    }

    private Observation observation(Phrase.Hit hit, int count) {
        Quoted quote = hit.passage().quote(hit.from(), hit.to());
        Slots slots = Slots.of(quote).with("word", hit.word()).rest(hit.rest()).number("count", count);
        return new Observation(kind, hit.phrase().variant(), severity, Optional.of(quote), slots.map(), points);
    }
}
