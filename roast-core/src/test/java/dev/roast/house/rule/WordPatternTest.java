package dev.roast.house.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class WordPatternTest {
    private static final WordPattern PHRASE = WordPattern.of("(?:proven )?track record|110 ?%");

    @Test
    void wordsAreFoundInAnyCaseAndWithWhatMayStandBeforeThem() {
        assertThat(found(PHRASE, "A Proven track record of it")).isEqualTo("Proven track record");
        assertThat(found(PHRASE, "a TRACK RECORD")).isEqualTo("TRACK RECORD");
        assertThat(found(PHRASE, "gives 110 % (always)")).isEqualTo("110 %");
        assertThat(found(WordPattern.of("a lot of|x"), "such a lot of it")).isEqualTo("a lot of");
        assertThat(found(WordPattern.of("a lot of|x"), "at X")).isEqualTo("X");
    }

    @Test
    void partsOfWordsAreNotFound() {
        assertThat(found(PHRASE, "a backtrack record, a track recorder")).isEmpty();
        assertThat(found(WordPattern.of("motivated"), "self-motivated")).isEmpty();
        assertThat(found(WordPattern.of("motivated"), "émotivated")).isEmpty();
    }

    @Test
    void partsOfHyphenatedWordsAreFoundIfAsked() {
        assertThat(found(WordPattern.ofParts("two"), "a two-day job")).isEqualTo("two");
        assertThat(found(WordPattern.ofParts("two"), "a twofold job")).isEmpty();
    }

    @Test
    void theSearchGoesOnWhereItIsTold() {
        assertThat(PHRASE.find(WordStarts.of("track record, track record"), 3))
                .hasValueSatisfying(place -> assertThat(place.start()).isEqualTo(14));
    }

    private static String found(WordPattern pattern, String text) {
        return pattern.find(WordStarts.of(text), 0).map(MatchResult::group).orElse("");
    }
}
