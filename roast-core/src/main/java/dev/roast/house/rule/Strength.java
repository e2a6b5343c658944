package dev.roast.house.rule;

import dev.roast.house.parse.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much a bullet says, for finding the best and the weakest of a resume. */
public final class Strength {
    private static final Pattern MEASURE =
            Pattern.compile("[$€£¥]\\d|\\d ?%|\\d[\\d.,]{0,8} ?(?:[xkKMB]\\b|\\+|million|billion|hours|days)");
    private static final Pattern CHANGE = Pattern.compile("(?i)\\bfrom [$€£]?\\d[\\d.,]*\\S{0,10} to [$€£]?\\d");

    private Strength() {}

    /**
     * Returns how strong a bullet is.
     *
     * @param bullet any
     * @return more for measures, outcomes and a good verb; less for length out of bounds and a weak opener
     */
    public static int of(Passage bullet) {
        String text = bullet.text();
        int strength = Math.min(3, count(MEASURE, text)) * 3;
        strength += Outcomes.isCounted(text) ? 2 : 0;
        strength += Outcomes.hasOutcome(text) ? 2 : 0;
        strength += CHANGE.matcher(text).find() ? 2 : 0;
        strength += Outcomes.verb(bullet).isPresent() ? 1 : 0;
        strength -= WeakOpeners.isWeak(bullet) ? 3 : 0;
        strength -= bullet.words() > 35 ? 2 : 0;
        strength -= bullet.words() < 6 ? 2 : 0;
        return strength;
    }

    /**
     * Returns the strongest; of equals the first.
     *
     * @param bullets any
     */
    public static Optional<Passage> best(List<Passage> bullets) {
        return weighed(bullets).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Returns them sorted; equals stay as they stand. */
    static List<Passage> weakestFirst(List<Passage> bullets) {
        return weighed(bullets)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<Map.Entry<Passage, Integer>> weighed(List<Passage> bullets) {
        return bullets.stream().map(bullet -> Map.entry(bullet, of(bullet)));
    }

    /** Returns whether a bullet has a number that measures something. */
    public static boolean isCounted(Passage bullet) {
        return Outcomes.isCounted(bullet.text());
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
