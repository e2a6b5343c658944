package dev.roast.house.wording;

import static dev.roast.house.wording.WordingLines.HEATS;
import static dev.roast.house.wording.WordingLines.withWordForms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.RuleKind;
import dev.roast.house.wording.WordingLines.Line;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words against the catalogue of rules: nothing is missing, and nothing is there that no rule asks for. */
class WordingCatalogueTest {
    private static final Set<String> RULE_KINDS = Set.of("problem", "fix", "mild", "medium", "savage");
    private static final Set<String> COMMON = Set.of(
            "weak-opener",
            "no-outcome",
            "buzzword",
            "vague-quantity",
            "skills-unproven",
            "passive-voice",
            "repeated-verb",
            "misspelt-technology",
            "wall-of-text",
            "too-few-bullets",
            "longest-bullet",
            "next-number",
            "buried-best",
            "weakest-bullet");
    /** The slots that praise always has, by variant; see {@link PhraseKind#PRAISE}. */
    private static final Map<String, Set<String>> PRAISE_SLOTS = Map.ofEntries(
            Map.entry("best-bullet", Set.of("quote")),
            Map.entry("numbers", Set.of("count", "total")),
            Map.entry("all-numbers", Set.of("count")),
            Map.entry("contact-complete", Set.of("contacts")),
            Map.entry("consistent-dates", Set.of("count", "dates")),
            Map.entry("varied-verbs", Set.of("count", "verbs")),
            Map.entry("growth", Set.of("from", "to")),
            Map.entry("links", Set.of("contacts")),
            Map.entry("length", Set.of()),
            Map.entry("tight-bullets", Set.of("words", "count")),
            Map.entry("sections-clear", Set.of("sections")),
            Map.entry("no-buzzwords", Set.of()),
            Map.entry("skills-proven", Set.of("skills", "count", "total")),
            Map.entry("long-tenure", Set.of("employer", "years")),
            Map.entry("machine-readable", Set.of()),
            Map.entry("education", Set.of("quote")),
            Map.entry("recent", Set.of("job", "dates")),
            Map.entry("opens", Set.of()));

    @Test
    void everyRuleAndVariantHasWordsInEachHeatThatNeedNoOptionalSlot() {
        assertThat(rules().flatMap(rule -> variants(rule)
                        .flatMap(variant -> RULE_KINDS.stream()
                                .filter(kind -> !usable(rule.id(), variant, kind, Set.copyOf(rule.slots())))
                                .map(kind -> rule.id() + " " + variant + " " + kind))))
                .isEmpty();
    }

    @Test
    void everyHeadlinePraiseAndVerdictHasWordsThatNeedNoOptionalSlot() {
        assertThat(phrases()
                        .flatMap(phrase -> phrase.variants().stream()
                                .filter(variant -> !usable(phrase.id(), variant, "line", always(phrase, variant)))
                                .map(variant -> phrase.id() + " " + variant)))
                .isEmpty();
    }

    @Test
    void everySlotIsKnownToTheCatalogueForItsRule() {
        assertThat(WordingLines.all().filter(line -> !known(line).containsAll(line.slots())))
                .isEmpty();
    }

    @Test
    void everyVariantAndKindIsOneOfTheCatalogues() {
        assertThat(WordingLines.all()
                        .filter(line -> !line.variant().equals(Words.ANY)
                                && rules().noneMatch(rule -> rule.id().equals(line.rule())
                                        && rule.variants().contains(line.variant()))
                                && phrases()
                                        .noneMatch(phrase -> phrase.id().equals(line.rule())
                                                && phrase.variants().contains(line.variant()))))
                .isEmpty();
        assertThat(WordingLines.all()
                        .filter(line -> isPhrase(line) != line.kind().equals("line")))
                .isEmpty();
        assertThat(WordingLines.all().filter(line -> !isPhrase(line) && !RULE_KINDS.contains(line.kind())))
                .isEmpty();
    }

    @Test
    void commonRulesHaveManyJokesAndNoRuleHasFew() {
        assertThat(rules().flatMap(rule -> variants(rule)
                        .flatMap(variant -> HEATS.stream()
                                .filter(heat -> count(rule, variant, heat) < (COMMON.contains(rule.id()) ? 8 : 4))
                                .map(heat -> rule.id() + " " + variant + " " + heat))))
                .isEmpty();
        assertThat(rules().filter(rule -> variants(rule)
                        .anyMatch(variant -> count(rule, variant, "problem") < 3 || count(rule, variant, "fix") < 3)))
                .isEmpty();
        assertThat(phrases()
                        .filter(phrase -> WordingLines.all()
                                        .filter(line -> line.rule().equals(phrase.id()))
                                        .count()
                                < 40))
                .isEmpty();
    }

    private static int count(RuleKind rule, String variant, String kind) {
        Words words = WordingLines.words(rule.id());
        return words.of(variant, kind).size() + words.of(Words.ANY, kind).size();
    }

    private static Stream<RuleKind> rules() {
        return Arrays.stream(RuleKind.values());
    }

    private static Stream<PhraseKind> phrases() {
        return Arrays.stream(PhraseKind.values());
    }

    private static Stream<String> variants(RuleKind rule) {
        return (rule.variants().isEmpty() ? List.of("") : rule.variants()).stream();
    }

    private static boolean isPhrase(Line line) {
        return phrases().anyMatch(phrase -> phrase.id().equals(line.rule()));
    }

    private static boolean usable(String rule, String variant, String kind, Set<String> slots) {
        Map<String, String> given = withWordForms(slots).stream().collect(Collectors.toMap(slot -> slot, slot -> "2"));
        Words words = WordingLines.words(rule);
        return Stream.concat(words.of(variant, kind).stream(), words.of(Words.ANY, kind).stream())
                .anyMatch(template -> template.fits(given));
    }

    /** The slots that a phrase always has; a headline about a rule has that rule's too. */
    private static Set<String> always(PhraseKind phrase, String variant) {
        Set<String> slots = new HashSet<>(phrase.slots());
        if (phrase == PhraseKind.HEADLINE) {
            rules().filter(rule -> rule.id().equals(variant)).forEach(rule -> slots.addAll(rule.slots()));
        }
        if (phrase == PhraseKind.PRAISE) {
            slots.addAll(PRAISE_SLOTS.getOrDefault(variant, Set.of()));
        }
        return slots;
    }

    private static Set<String> known(Line line) {
        Set<String> known = new HashSet<>();
        rules().filter(rule -> rule.id().equals(line.rule())
                        || (line.rule().equals("headline") && rule.id().equals(line.variant())))
                .forEach(rule -> {
                    known.addAll(rule.slots());
                    known.addAll(rule.optionalSlots());
                });
        phrases().filter(phrase -> phrase.id().equals(line.rule())).forEach(phrase -> {
            known.addAll(phrase.slots());
            known.addAll(phrase.optionalSlots());
        });
        return withWordForms(known);
    }
}
