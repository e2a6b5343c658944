package dev.roast.house.wording;

import dev.roast.house.rule.Observation;
import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.Quoted;
import dev.roast.model.Heat;
import dev.roast.model.RoastException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One report's voice. It remembers what it has said and says something else while there is something else. The choice
 * depends on the seed and on what is asked, in order, and on nothing else. Not safe for use by several threads.
 */
public final class Voice {
    private static final String LINE = "line";

    private final Wording wording;
    private final Heat heat;
    private final long seed;
    /** What was said, by kind, so that a joke never changes a problem or a fix. */
    private final Map<String, Set<String>> said = new HashMap<>();

    Voice(Wording wording, Heat heat, long seed) {
        this.wording = wording;
        this.heat = heat;
        this.seed = seed;
    }

    /**
     * Words for a finding.
     *
     * @param seen what a rule saw
     * @return the words
     * @throws RoastException if no words of the rule fit its slots
     */
    public Text text(Observation seen) {
        return new Text(say(seen, heat.wireName(), "roast"), say(seen, "problem", "problem"), say(seen, "fix", "fix"));
    }

    /**
     * The report in one line; the same in every heat.
     *
     * @param variant what it is about
     * @param slots values by slot name
     * @return the line
     */
    public String headline(String variant, Map<String, String> slots) {
        return say(PhraseKind.HEADLINE, variant, slots);
    }

    /**
     * Something good, and what proves it; the same in every heat.
     *
     * @param variant what is good
     * @param slots values by slot name
     * @return the line
     */
    public String praise(String variant, Map<String, String> slots) {
        return say(PhraseKind.PRAISE, variant, slots);
    }

    /**
     * The last word; the same in every heat.
     *
     * @param variant how the resume stands
     * @param slots values by slot name
     * @return the line
     */
    public String verdict(String variant, Map<String, String> slots) {
        return say(PhraseKind.VERDICT, variant, slots);
    }

    private String say(PhraseKind phrase, String variant, Map<String, String> slots) {
        return say(phrase.id(), variant, LINE, phrase.id(), "", slots);
    }

    private String say(Observation seen, String kind, String channel) {
        String quote = seen.quote().map(Quoted::text).orElse("");
        return say(seen.rule().id(), seen.variant(), kind, channel, quote, seen.slots());
    }

    private String say(
            String rule, String variant, String kind, String channel, String quote, Map<String, String> slots) {
        Words words = wording.words(rule);
        Set<String> before = said.computeIfAbsent(channel, none -> new HashSet<>());
        Comparator<Template> best = Comparator.<Template>comparingInt(template -> repeats(template, before))
                .thenComparingLong(template -> StableHash.of(seed, rule, variant, quote, template.text()));
        Template chosen = fresh(words.of(variant, kind), slots, before, best)
                .or(() -> fresh(words.of(Words.ANY, kind), slots, before, best))
                .or(() -> fitting(words.of(variant, kind), slots, best))
                .or(() -> fitting(words.of(Words.ANY, kind), slots, best))
                .orElseThrow(() -> new RoastException(
                        "there are no words for the rule " + rule + " of kind " + kind + " that fit its slots"));
        before.add(chosen.text());
        before.add(chosen.opening());
        before.add(chosen.punchline());
        before.remove("");
        return chosen.fill(slots);
    }

    private static Optional<Template> fresh(
            List<Template> templates, Map<String, String> slots, Set<String> before, Comparator<Template> best) {
        return templates.stream()
                .filter(template -> template.fits(slots)
                        && !before.contains(template.text())
                        && !before.contains(template.punchline()))
                .min(best);
    }

    private static Optional<Template> fitting(
            List<Template> templates, Map<String, String> slots, Comparator<Template> best) {
        return templates.stream().filter(template -> template.fits(slots)).min(best);
    }

    private static int repeats(Template template, Set<String> before) {
        return before.contains(template.opening()) ? 1 : 0;
    }
}
