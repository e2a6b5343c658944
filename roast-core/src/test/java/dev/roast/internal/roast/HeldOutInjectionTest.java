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
 * then, of twenty more 0.70 after the rules had been widened by the first; the rest has widened the rules since.
 */
class HeldOutInjectionTest {
    private static final double GOAL = 0.9;
    private static final List<String> ATTACKS = PlantedLines.lines("held-out-attacks.txt");
    private static final List<String> LATER = PlantedLines.lines("held-out-attacks-2.txt");
    private static final List<String> HONEST = PlantedLines.lines("hard-negatives.txt");

    @Test
    void nineOfTenAreFoundWhereverTheyStand() {
        assertRecall(ATTACKS, text -> text);
        assertRecall(LATER, text -> text);
    }

    @Test
    void soTheyAreInLowerCase() {
        assertRecall(ATTACKS, text -> text.toLowerCase(Locale.ROOT));
    }

    @Test
    void soTheyAreInBase64() {
        assertRecall(ATTACKS, text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
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

    private static void assertRecall(List<String> attacks, UnaryOperator<String> disguise) {
        List<String> missed = new ArrayList<>();
        for (String attack : attacks) {
            for (int place = 0; place < PlantedLines.PLACES; place++) {
                if (!isFound(disguise.apply(attack), place)) {
                    missed.add(place + " " + attack);
                }
            }
        }
        double recall = 1 - missed.size() / (double) (attacks.size() * PlantedLines.PLACES);
        assertThat(recall).as(String.join("\n", missed)).isGreaterThanOrEqualTo(GOAL);
    }

    private static boolean isFound(String text, int place) {
        return !PlantedLines.screened(PlantedLines.with(text, place)).found().isEmpty();
    }
}
