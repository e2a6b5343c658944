package dev.roast.house.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.RuleKind;
import dev.roast.model.Heat;
import dev.roast.model.RoastException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @Test
    void speaksOfHeadlinePraiseAndVerdictAlikeInEveryHeat() {
        Wording wording = Wording.open();
        Map<String, String> slots =
                Map.of("score", "61", "task", "vary the verbs", "nextTask", "cut", "quote", "Built it");
        Voice mild = wording.voice(Heat.MILD, 5);
        Voice savage = wording.voice(Heat.SAVAGE, 5);

        assertThat(savage.headline("any", slots)).isEqualTo(mild.headline("any", slots));
        assertThat(savage.praise("best-bullet", slots))
                .isEqualTo(mild.praise("best-bullet", slots))
                .contains("Built it");
        assertThat(savage.verdict("middling", slots)).isEqualTo(mild.verdict("middling", slots));
    }

    @Test
    void aResourceIsReadOnceAndOnlyWhenItIsAskedFor() {
        Map<String, Integer> reads = new HashMap<>();
        Wording wording = Wording.open(name -> {
            reads.merge(name, 1, Integer::sum);
            return source(emptyFiles()).apply(name);
        });
        assertThat(reads).isEmpty();

        assertThat(wording.words("gap")).isSameAs(wording.words("gap"));
        assertThat(reads).containsExactly(Map.entry("gap.json", 1));
    }

    @Test
    void aMissingResourceIsNamed() {
        Map<String, String> files = new HashMap<>(emptyFiles());
        files.remove("gap.json");

        assertThatThrownBy(() -> Wording.open(source(files)).words("gap"))
                .isInstanceOf(RoastException.class)
                .hasMessageContaining("gap.json is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"any\": {\"mild\": [\"cut off",
                "{\"any\": [\"a list\"]}",
                "{\"any\": {\"mild\": \"no list\"}}",
                "{\"any\": {\"mild\": [7]}}",
                "{\"any\": {\"mild\": [\"a {broken slot}\"]}}",
                "{\"any\": {\"mild\": [{\"punchline\": \"without its text\"}]}}",
                "{\"rule\": \"other\"}"
            })
    void aBrokenResourceIsNamed(String json) {
        Map<String, String> files = new HashMap<>(emptyFiles());
        files.put("gap.json", json);

        assertThatThrownBy(() -> Wording.open(source(files)).words("gap"))
                .isInstanceOf(RoastException.class)
                .hasMessageContaining("gap.json cannot be read")
                .hasCauseInstanceOf(Exception.class);
    }

    static Function<String, Optional<InputStream>> source(Map<String, String> files) {
        return name -> Optional.ofNullable(files.get(name))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Map<String, String> emptyFiles() {
        return Stream.concat(
                        Arrays.stream(RuleKind.values()).map(RuleKind::id),
                        Arrays.stream(PhraseKind.values()).map(PhraseKind::id))
                .collect(Collectors.toMap(id -> id + ".json", id -> "{}"));
    }
}
