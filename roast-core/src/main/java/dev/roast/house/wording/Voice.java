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
    private static final String ROAST = "roast";
    /** Slots that say nothing of one resume alone. A headline made of these is for want of a better one. */
    private static final Set<String> ANYBODYS = Set.of("score", "findings", "findingsWord", "FindingsWord");

    /** A variant with fewer jokes of its own than this borrows from those for any. */
    private static final int FEW = 4;

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
        return new Text(say(seen, heat.wireName(), ROAST), say(seen, "problem", "problem"), say(seen, "fix", "fix"));
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
        Map<String, String> printable = new HashMap<>(slots);
        alike(printable);
        return say(phrase.id(), variant, LINE, phrase.id(), "", printable);
    }

    private String say(Observation seen, String kind, String channel) {
        String quote = seen.quote().map(Quoted::text).orElse("");
        return say(seen.rule().id(), seen.variant(), kind, channel, quote, printable(seen.slots(), quote));
    }

    /**
     * Marks words that go on, and leaves out what would print badly: a total that is the count (nobody says "six of
     * six"), and an employer's name with a placeholder in it.
     */
    private static Map<String, String> printable(Map<String, String> slots, String quote) {
        Map<String, String> printable = new HashMap<>(slots);
        for (String slot : List.of("quote", "rest")) {
            printable.computeIfPresent(
                    slot,
                    (name, words) -> Typography.excerpt(words, quote.substring(Math.max(0, quote.indexOf(words)))));
        }
        if (printable.getOrDefault("employer", "").contains("[")) {
            printable.remove("employer");
        }
        if (slots.containsKey("total") && slots.get("total").equals(slots.get("count"))) {
            printable.keySet().removeIf(slot -> slot.startsWith("total"));
        }
        alike(printable);
        return printable;
    }

    /** A count beside a total that has no word is in digits too: "9 of 16", not "nine of 16". */
    private static void alike(Map<String, String> slots) {
        String total = slots.getOrDefault("totalWord", "");
        String count = slots.getOrDefault("count", "");
        if (!total.isEmpty() && total.equals(slots.get("total")) && !count.isEmpty()) {
            slots.put("countWord", count);
            slots.put("CountWord", count);
        }
    }

    private String say(
            String rule, String variant, String kind, String channel, String quote, Map<String, String> slots) {
        Words words = wording.words(rule);
        Set<String> before = said.computeIfAbsent(channel, none -> new HashSet<>());
        boolean headline = channel.equals(PhraseKind.HEADLINE.id());
        Comparator<Template> best = Comparator.<Template>comparingInt(
                        template -> headline && template.saysOnly(ANYBODYS) ? 1 : 0)
                .thenComparingInt(template -> repeats(template, before))
                .thenComparingLong(template -> StableHash.of(seed, rule, variant, quote, template.text()));
        boolean general = channel.equals(ROAST)
                && words.of(variant, kind).size() < FEW
                && isOneInThree(StableHash.of(seed, rule, variant, quote));
        List<Template> first = fitting(words.of(general ? Words.ANY : variant, kind), slots);
        List<Template> second = fitting(words.of(general ? variant : Words.ANY, kind), slots);
        Template chosen = fresh(first, before, best)
                .or(() -> fresh(second, before, best))
                .or(() -> first.stream().min(best))
                .or(() -> second.stream().min(best))
                .orElseThrow(() -> new RoastException(
                        "there are no words for the rule " + rule + " of kind " + kind + " that fit its slots"));
        before.addAll(List.of(chosen.text(), chosen.opening(), chosen.punchline()));
        return chosen.fill(slots);
    }

    private static boolean isOneInThree(long hash) {
        return Math.floorMod(hash, 3) == 0;
    }

    private static List<Template> fitting(List<Template> templates, Map<String, String> slots) {
        return templates.stream().filter(template -> template.fits(slots)).toList();
    }

    private static Optional<Template> fresh(List<Template> fitting, Set<String> before, Comparator<Template> best) {
        return fitting.stream()
                .filter(template -> !before.contains(template.text()))
                .filter(template -> template.punchline().isEmpty() || !before.contains(template.punchline()))
                .min(best);
    }

    private static int repeats(Template template, Set<String> before) {
        return before.contains(template.opening()) ? 1 : 0;
    }
}
