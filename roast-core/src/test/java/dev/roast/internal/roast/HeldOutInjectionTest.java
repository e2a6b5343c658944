package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Attacks and honest lines that were written before the rules were held against them. Of the first forty 0.78 were found
 * then, of twenty more 0.70 after the rules had been widened by the first. Of a third list, in other words and in six
 * languages, 0.45 were found; after the rules had been widened by it, 0.71 of a fourth, of which 0.38 had been found before. No
 * rule is made of the fourth.
 */
class HeldOutInjectionTest {
    private static final double GOAL = 0.9;
    private static final List<String> ATTACKS = PlantedLines.lines("held-out-attacks.txt");
    private static final List<String> LATER = PlantedLines.lines("held-out-attacks-2.txt");
    private static final List<String> OTHER_WORDS = PlantedLines.lines("held-out-attacks-3.txt");
    private static final List<String> UNSEEN = PlantedLines.lines("held-out-attacks-4.txt");
    private static final double GOAL_UNSEEN = 0.7;
    private static final List<String> HONEST = PlantedLines.lines("hard-negatives.txt");

    @Test
    void nineOfTenAreFoundWhereverTheyStand() {
        assertRecall(ATTACKS, text -> text, GOAL);
        assertRecall(LATER, text -> text, GOAL);
        assertRecall(OTHER_WORDS, text -> text, GOAL);
    }

    @Test
    void sevenOfTenAreFoundThatNoRuleIsMadeOf() {
        assertRecall(UNSEEN, text -> text, GOAL_UNSEEN);
    }

    @Test
    void soTheyAreInLowerCase() {
        assertRecall(ATTACKS, text -> text.toLowerCase(Locale.ROOT), GOAL);
    }

    @Test
    void soTheyAreInBase64() {
        assertRecall(ATTACKS, text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), GOAL);
    }

    @Test
    void noHonestLineIsTakenForAnAttack() {
        List<String> taken = new ArrayList<>();
        for (String line : HONEST) {
            for (int place : List.of(0, 1, 3)) {
                if (isFound(line, place)) {
                    taken.add(place + " " + line);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    private static void assertRecall(List<String> attacks, UnaryOperator<String> disguise, double goal) {
        List<String> missed = new ArrayList<>();
        for (String attack : attacks) {
            for (int place = 0; place < PlantedLines.PLACES; place++) {
                if (!isFound(disguise.apply(attack), place)) {
                    missed.add(place + " " + attack);
                }
            }
        }
        double recall = 1 - missed.size() / (double) (attacks.size() * PlantedLines.PLACES);
        assertThat(recall).as(String.join("\n", missed)).isGreaterThanOrEqualTo(goal);
    }

    private static boolean isFound(String text, int place) {
        return !PlantedLines.screened(PlantedLines.with(text, place)).found().isEmpty();
    }
}
