package dev.roast.house.rule;

import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Advice for a resume that has nothing wrong with it: which line is best, which is longest, which would go first. */
final class Polish implements Rule {
    private static final int LONG = 24;
    private static final int ENOUGH = 3;
    private static final Set<SectionKind> READ = EnumSet.complementOf(
            EnumSet.of(SectionKind.CONTACT, SectionKind.REFERENCES, SectionKind.PUBLICATIONS, SectionKind.LANGUAGES));

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Observation> seen = new ArrayList<>();
        List<Passage> statements =
                resume.statements().stream().filter(one -> one.words() >= 4).toList();
        if (statements.size() < ENOUGH) {
            seen.addAll(lastResort(resume));
            return seen;
        }
        buried(resume).ifPresent(seen::add);
        nextNumber(resume, statements).ifPresent(seen::add);
        longest(statements).ifPresent(seen::add);
        weakest(resume, statements).forEach(seen::add);
        return seen;
    }

    private static Optional<Observation> buried(ParsedResume resume) {
        for (Entry job : resume.jobs()) {
            List<Passage> bullets = job.statements();
            int at = Strength.best(bullets).map(bullets::indexOf).orElse(0);
            boolean better = at > 0 && Strength.of(bullets.get(at)) >= Strength.of(bullets.get(0)) + 3;
            if (bullets.size() >= ENOUGH && better) {
                Quoted quote = bullets.get(at).quote();
                Slots slots = Slots.of(quote)
                        .number("count", at + 1)
                        .with("ordinal", Slots.ordinal(at + 1))
                        .entry(job);
                return Optional.of(observation(RuleKind.BURIED_BEST, quote, slots));
            }
        }
        return Optional.empty();
    }

    private static Optional<Observation> nextNumber(ParsedResume resume, List<Passage> statements) {
        List<Passage> wordless = statements.stream()
                .filter(one -> !Outcomes.isCounted(one.text()))
                .toList();
        List<Passage> claims = wordless.stream()
                .filter(one -> !resume.isEnglish() || Outcomes.hasOutcome(one.text()))
                .toList();
        return Strength.best(claims).map(passage -> {
            Quoted quote = passage.quote();
            Slots slots = Slots.of(quote).number("count", wordless.size()).number("total", statements.size());
            if (resume.isEnglish()) {
                slots.with("verb", Outcomes.verb(passage));
            }
            return observation(RuleKind.NEXT_NUMBER, quote, slots);
        });
    }

    private static Optional<Observation> longest(List<Passage> statements) {
        return statements.stream()
                .max(Comparator.comparingInt(Passage::words))
                .filter(longest -> longest.words() >= LONG && longest.bullet())
                .map(Polish::longest);
    }

    private static Observation longest(Passage longest) {
        Quoted quote = longest.quote();
        Slots slots = Slots.of(quote)
                .with("words", String.valueOf(longest.words()))
                .number("lines", longest.lines().size());
        return observation(RuleKind.LONGEST_BULLET, quote, slots);
    }

    /** The weakest, and two more for a resume that has nothing else to mend. */
    private static List<Observation> weakest(ParsedResume resume, List<Passage> statements) {
        return Strength.weakestFirst(statements).stream()
                .limit(ENOUGH)
                .map(passage -> weakest(resume, passage))
                .toList();
    }

    private static Observation weakest(ParsedResume resume, Passage weakest) {
        Quoted quote = weakest.quote();
        Slots slots = Slots.of(quote).with("words", String.valueOf(weakest.words()));
        resume.deeds().stream()
                .filter(entry -> entry.statements().contains(weakest))
                .findFirst()
                .ifPresent(slots::entry);
        return new Observation(RuleKind.WEAKEST_BULLET, "", Severity.LOW, Optional.of(quote), slots.map(), 0);
    }

    /** Where nothing is told in bullets, what is told in other ways: its longest pieces. */
    private static List<Observation> lastResort(ParsedResume resume) {
        List<Passage> pieces = new ArrayList<>();
        resume.sections().stream()
                .filter(section -> READ.contains(section.kind()))
                .forEach(section -> {
                    pieces.addAll(section.passages());
                    section.entries().forEach(entry -> {
                        pieces.addAll(entry.body());
                        pieces.add(entry.line());
                    });
                });
        resume.header().forEach(line -> pieces.add(Passage.of(line)));
        return pieces.stream()
                .filter(piece -> piece.words() >= 2
                        && !piece.text().contains("://")
                        && !piece.text().contains("["))
                .sorted(Comparator.<Passage>comparingInt(piece -> -piece.words()))
                .limit(ENOUGH)
                .map(Polish::lastResort)
                .toList();
    }

    private static Observation lastResort(Passage piece) {
        Quoted quote = piece.quote();
        Slots slots = Slots.of(quote).with("words", String.valueOf(piece.words()));
        RuleKind kind = Outcomes.isCounted(piece.text()) ? RuleKind.WEAKEST_BULLET : RuleKind.NEXT_NUMBER;
        return new Observation(kind, "", Severity.LOW, Optional.of(quote), slots.map(), 0);
    }

    private static Observation observation(RuleKind kind, Quoted quote, Slots slots) {
        return new Observation(kind, "", Severity.LOW, Optional.of(quote), slots.map(), 1);
    }
}
