package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Text;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks that nobody reads, and lines that stand there twice. After the Nielsen Norman Group's studies of how people scan
 * text, and the eye-tracking study of Ladders (2018), in which a recruiter's first look took 7.4 seconds.
 */
final class Blocks implements Rule {
    private static final int LONG_PARAGRAPH = 75;
    private static final int WALL = 120;
    private static final int LONG_BULLET = 45;
    private static final int DUPLICATE_WORDS = 4;

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Observation> seen = new ArrayList<>();
        Map<String, Integer> copies = new HashMap<>();
        for (Passage passage : readable(resume)) {
            wall(passage).ifPresent(seen::add);
            String key = Text.fold(passage.text());
            if (passage.words() >= DUPLICATE_WORDS && copies.merge(key, 1, Integer::sum) == 2) {
                seen.add(duplicate(passage));
            }
        }
        return seen;
    }

    private static List<Passage> readable(ParsedResume resume) {
        return resume.sections().stream()
                .filter(section -> section.kind() != SectionKind.PUBLICATIONS
                        && section.kind() != SectionKind.SKILLS
                        && section.kind() != SectionKind.REFERENCES)
                .flatMap(section -> java.util.stream.Stream.concat(
                        section.passages().stream(),
                        section.entries().stream().flatMap(entry -> entry.body().stream())))
                .filter(passage -> !passage.text().contains("://"))
                .toList();
    }

    private static Optional<Observation> wall(Passage passage) {
        int words = passage.words();
        if (words < (passage.bullet() ? LONG_BULLET : LONG_PARAGRAPH)) {
            return Optional.empty();
        }
        Quoted quote = passage.quote();
        Slots slots = Slots.of(quote)
                .with("words", String.valueOf(words))
                .number("lines", passage.lines().size());
        boolean wall = words >= WALL;
        return Optional.of(new Observation(
                RuleKind.WALL_OF_TEXT,
                passage.bullet() ? "bullet" : "paragraph",
                wall ? Severity.HIGH : Severity.MEDIUM,
                Optional.of(quote),
                slots.map(),
                wall ? 18 : 9));
    }

    private static Observation duplicate(Passage passage) {
        Quoted quote = passage.quote();
        return new Observation(
                RuleKind.DUPLICATE_BULLET,
                "",
                Severity.LOW,
                Optional.of(quote),
                Slots.of(quote).map(),
                7);
    }
}
