package dev.roast.house.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.house.rule.Observation;
import dev.roast.house.rule.Quoted;
import dev.roast.house.rule.RuleKind;
import dev.roast.model.Heat;
import dev.roast.model.RoastException;
import dev.roast.model.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final String TWO_JOKES = """
            {"rule": "references",
             "any": {"problem": ["P1.", "P2."], "fix": ["F1.", "F2."],
                     "mild": ["Mild one.", "Another mild."], "medium": ["Medium one.", "Another medium."],
                     "savage": ["Savage one.", "Another savage."]}}
            """;
    private static final String SHARED_PUNCHLINE = """
            {"rule": "references",
             "any": {"problem": ["P."], "fix": ["F."],
                     "mild": [{"text": "The chair did it.", "punchline": "chair"},
                              {"text": "So did the chair.", "punchline": "chair"}, "No furniture here."]}}
            """;
    private static final String VARIANTS = """
            {"rule": "skill-bars",
             "any": {"problem": ["P."], "fix": ["F."], "mild": ["For any."]},
             "marks": {"mild": ["For marks."], "fix": ["Fix {count} marks."]}}
            """;

    @Test
    void theSameSeedGivesTheSameWordsAndOthersGiveOthers() {
        Wording wording = Wording.open();
        Observation seen = opener("Responsible for various projects");

        assertThat(wording.voice(Heat.MEDIUM, 7).text(seen))
                .isEqualTo(Wording.open().voice(Heat.MEDIUM, 7).text(seen));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> wording.voice(Heat.MEDIUM, seed).text(seen))
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void theChoiceIsTheSameInEveryReleaseOfTheJdk() {
        assertThat(StableHash.of(42, "weak-opener", "worked-on", "Worked on things"))
                .isEqualTo(5530634793755335677L);
        assertThat(StableHash.of(42, "ab", "c")).isNotEqualTo(StableHash.of(42, "a", "bc"));
    }

    @Test
    void heatChangesTheJokeOnly() {
        Wording wording = Wording.open();
        for (int seed = 0; seed < 20; seed++) {
            Voice mild = wording.voice(Heat.MILD, seed);
            Voice savage = wording.voice(Heat.SAVAGE, seed);
            for (String quote : List.of("Responsible for A", "Responsible for B", "Responsible for C")) {
                Text gentle = mild.text(opener(quote));
                Text rough = savage.text(opener(quote));
                assertThat(rough.problem()).isEqualTo(gentle.problem());
                assertThat(rough.fix()).isEqualTo(gentle.fix());
                assertThat(rough.roast()).isNotEqualTo(gentle.roast());
            }
        }
    }

    @Test
    void nothingIsSaidTwiceWhileSomethingElseIsLeft() {
        Voice voice = with(RuleKind.REFERENCES, TWO_JOKES).voice(Heat.MILD, 1);
        Set<String> jokes = new HashSet<>();
        Set<String> fixes = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            Text text = voice.text(plain(RuleKind.REFERENCES));
            jokes.add(text.roast());
            fixes.add(text.fix());
        }

        assertThat(jokes).containsExactlyInAnyOrder("Mild one.", "Another mild.");
        assertThat(fixes).containsExactlyInAnyOrder("F1.", "F2.");
        assertThat(voice.text(plain(RuleKind.REFERENCES)).roast()).isIn(jokes);
    }

    @Test
    void aPunchlineIsToldOnce() {
        Voice voice = with(RuleKind.REFERENCES, SHARED_PUNCHLINE).voice(Heat.MILD, 3);
        String first = voice.text(plain(RuleKind.REFERENCES)).roast();
        String second = voice.text(plain(RuleKind.REFERENCES)).roast();

        assertThat(List.of(first, second)).contains("No furniture here.");
    }

    @Test
    void aQuoteThatGoesOnIsMarkedAndDoesNotEndInTheAir() {
        assertThat(Typography.excerpt("Built the engine for", "Built the engine for 40 teams"))
                .isEqualTo("Built the engine…");
        assertThat(Typography.excerpt("Built it,", "Built it, and sold it")).isEqualTo("Built it…");
        assertThat(Typography.excerpt("Built the engine", "Built the engine.")).isEqualTo("Built the engine");
    }

    @Test
    void whatFollowsTheOpenerIsMarkedTooIfItGoesOn() {
        Voice voice = with(
                        RuleKind.WEAK_OPENER,
                        "{\"any\": {\"problem\": [\"P.\"], \"fix\": [\"F.\"], \"mild\": [\"“{rest}” at {employer}.\", \"“{rest}”.\"]}}")
                .voice(Heat.MILD, 1);
        Observation seen = new Observation(
                RuleKind.WEAK_OPENER,
                "worked-on",
                Severity.HIGH,
                Optional.of(new Quoted("Worked on the backend of our shop", 1, 1)),
                Map.of("quote", "Worked on the backend of our shop", "rest", "the backend of", "employer", "[URL_1]"),
                5);

        assertThat(voice.text(seen).roast()).isEqualTo("“the backend…”.");
    }

    @Test
    void nobodySaysSixOfSix() {
        Voice voice = with(
                        RuleKind.MIXED_PUNCTUATION,
                        "{\"any\": {\"problem\": [\"P.\"], \"fix\": [\"F.\"], \"mild\": [\"{count} of {total}.\", \"All.\"]}}")
                .voice(Heat.MILD, 1);

        assertThat(voice.text(punctuation("6", "6")).roast()).isEqualTo("All.");
        assertThat(voice.text(punctuation("6", "9")).roast()).isEqualTo("6 of 9.");
    }

    @Test
    void twoInThreeJokesOfAVariantWithFewAreItsOwnAndTheOthersForAny() {
        Wording wording = with(RuleKind.SKILL_BARS, VARIANTS);
        long own = IntStream.range(0, 300)
                .mapToObj(seed -> wording.voice(Heat.MILD, seed).text(bars("marks", Map.of())))
                .filter(text -> text.roast().equals("For marks."))
                .count();

        assertThat(own).isBetween(170L, 230L);
        assertThat(wording.voice(Heat.MILD, 1).text(bars("percent", Map.of())).roast())
                .isEqualTo("For any.");
    }

    @Test
    void aVariantsOwnFixComesBeforeThoseForAny() {
        Wording wording = with(RuleKind.SKILL_BARS, VARIANTS);
        for (int seed = 0; seed < 20; seed++) {
            Voice voice = wording.voice(Heat.MILD, seed);
            assertThat(voice.text(bars("marks", Map.of("count", "5"))).fix()).isEqualTo("Fix 5 marks.");
            assertThat(voice.text(bars("marks", Map.of("count", "5"))).fix()).isEqualTo("F.");
            assertThat(voice.text(bars("percent", Map.of("count", "5"))).fix()).isEqualTo("F.");
        }
    }

    @Test
    void threeFindingsOfOneRuleDoNotBeginAlike() {
        Wording wording = Wording.open();
        for (int seed = 0; seed < 50; seed++) {
            Voice voice = wording.voice(Heat.SAVAGE, seed);
            List<String> starts = IntStream.range(0, 3)
                    .mapToObj(i ->
                            voice.text(opener("Responsible for thing " + i)).roast())
                    .map(roast -> roast.substring(0, 24))
                    .toList();
            assertThat(starts).doesNotHaveDuplicates();
        }
    }

    @Test
    void wordsThatNoSlotsFitAreAnErrorThatNamesTheRule() {
        Voice voice = with(
                        RuleKind.REFERENCES,
                        "{\"any\": {\"problem\": [\"P.\"], \"fix\": [\"F.\"], \"mild\": [\"For {nobody}.\"]}}")
                .voice(Heat.MILD, 1);

        assertThatThrownBy(() -> voice.text(plain(RuleKind.REFERENCES)))
                .isInstanceOf(RoastException.class)
                .hasMessageContaining("references")
                .hasMessageContaining("mild");
    }

    private static Wording with(RuleKind rule, String json) {
        Map<String, String> files = new HashMap<>(WordingTest.emptyFiles());
        files.put(rule.id() + ".json", json);
        return Wording.open(WordingTest.source(files));
    }

    private static Observation opener(String quote) {
        return new Observation(
                RuleKind.WEAK_OPENER,
                "responsible-for",
                Severity.HIGH,
                Optional.of(new Quoted(quote, 1, 1)),
                Map.of("quote", quote, "opener", "Responsible for", "rest", "the things"),
                5);
    }

    private static Observation plain(RuleKind rule) {
        return new Observation(rule, "", Severity.LOW, Optional.empty(), Map.of(), 1);
    }

    private static Observation punctuation(String count, String total) {
        return new Observation(
                RuleKind.MIXED_PUNCTUATION,
                "",
                Severity.LOW,
                Optional.empty(),
                Map.of("count", count, "total", total, "totalWord", total),
                1);
    }

    private static Observation bars(String variant, Map<String, String> slots) {
        return new Observation(RuleKind.SKILL_BARS, variant, Severity.LOW, Optional.empty(), slots, 1);
    }
}
