package dev.roast.house.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void fillsItsSlots() {
        assertThat(fill("“{opener}” hides “{rest}”.", Map.of("opener", "Responsible for", "rest", "the website")))
                .isEqualTo("“Responsible for” hides “the website”.");
    }

    @Test
    void fitsOnlyIfAllItsSlotsAreGiven() {
        Template template = new Template("{employer} paid for “{quote}”.", "");

        assertThat(template.fits(Map.of("employer", "Acme", "quote", "Built it")))
                .isTrue();
        assertThat(template.fits(Map.of("quote", "Built it"))).isFalse();
        assertThat(template.fits(Map.of("employer", " ", "quote", "Built it"))).isFalse();
    }

    @Test
    void aLimitPrintsNothingAndAsksForMore() {
        Template template = new Template("{count>2}{countWord} times.", "");

        assertThat(template.fits(Map.of("count", "2", "countWord", "two"))).isFalse();
        assertThat(template.fits(Map.of("count", "many", "countWord", "many"))).isFalse();
        assertThat(template.fits(Map.of("count", "7", "countWord", "seven"))).isTrue();
        assertThat(template.fill(Map.of("count", "7", "countWord", "seven"))).isEqualTo("Seven times.");
    }

    @Test
    void capitalisesASlotThatBeginsASentence() {
        assertThat(fill("{section} is missing.", Map.of("section", "education")))
                .isEqualTo("Education is missing.");
        assertThat(fill("Oh dear. {section} is missing.", Map.of("section", "skills")))
                .isEqualTo("Oh dear. Skills is missing.");
        assertThat(fill("No {section} here.", Map.of("section", "skills"))).isEqualTo("No skills here.");
    }

    @Test
    void leavesQuotedWordsAndNamesWithInnerCapitalsAsTheyStand() {
        assertThat(fill("“{word}” again.", Map.of("word", "various"))).isEqualTo("“various” again.");
        assertThat(fill("{skills} are listed.", Map.of("skills", "iOS and jQuery")))
                .isEqualTo("iOS and jQuery are listed.");
    }

    @Test
    void putsNoSecondFullStopAfterASlotThatEndsWithOne() {
        assertThat(fill("So you left {employer}.", Map.of("employer", "Acme Inc.")))
                .isEqualTo("So you left Acme Inc.");
        assertThat(fill("You wrote “{word}”.", Map.of("word", "etc."))).isEqualTo("You wrote “etc.”");
        assertThat(fill("At {employer}, too.", Map.of("employer", "Acme Inc."))).isEqualTo("At Acme Inc., too.");
        assertThat(fill("You wrote “{word}”. Why?", Map.of("word", "etc."))).isEqualTo("You wrote “etc.” Why?");
    }

    @Test
    void turnsQuotationMarksInsideASlotIntoInnerOnes() {
        assertThat(fill("It says “{quote}”.", Map.of("quote", "Won \"Best Idea\" of 2020,")))
                .isEqualTo("It says “Won ‘Best Idea’ of 2020”.");
        assertThat(fill("It says “{quote}”.", Map.of("quote", "led “Apollo”"))).isEqualTo("It says “led ‘Apollo’”.");
    }

    @Test
    void bracesThatAreNoSlotAreRefused() {
        assertThatThrownBy(() -> new Template("You wrote {word", "")).hasMessageContaining("You wrote {word");
        assertThatThrownBy(() -> new Template("You wrote {}.", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void templatesThatBeginAlikeHaveTheSameOpening() {
        assertThat(new Template("“{word}” is what I fear.", "").opening())
                .isEqualTo(new Template("“{opener}” is what it is.", "").opening())
                .isNotEqualTo(new Template("“{word}” isn’t what I fear.", "").opening());
    }

    private static String fill(String text, Map<String, String> slots) {
        return new Template(text, "").fill(slots);
    }
}
