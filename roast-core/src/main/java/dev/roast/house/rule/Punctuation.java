package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.model.Severity;
import java.util.List;
import java.util.Optional;

/** Bullets of which some end with a full stop and some do not. */
final class Punctuation implements Rule {
    private static final int FEWEST = 5;

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Passage> bullets =
                resume.statements().stream().filter(Passage::bullet).toList();
        List<Passage> stopped = bullets.stream().filter(Punctuation::isStopped).toList();
        List<Passage> open =
                bullets.stream().filter(bullet -> !isStopped(bullet)).toList();
        List<Passage> fewer = stopped.size() <= open.size() ? stopped : open;
        if (bullets.size() < FEWEST || fewer.size() < 2 || fewer.size() * 6 < bullets.size()) {
            return List.of();
        }
        Quoted quote = fewer.get(0).quote();
        Slots slots = Slots.of(quote).number("count", fewer.size()).number("total", bullets.size());
        return List.of(
                new Observation(RuleKind.MIXED_PUNCTUATION, "", Severity.LOW, Optional.of(quote), slots.map(), 5));
    }

    private static boolean isStopped(Passage bullet) {
        return bullet.text().endsWith(".") || bullet.text().endsWith("。");
    }
}
