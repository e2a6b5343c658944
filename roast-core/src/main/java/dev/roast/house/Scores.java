package dev.roast.house;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Text;
import dev.roast.house.rule.Observation;
import dev.roast.house.rule.RuleKind;
import dev.roast.house.rule.Rules;
import dev.roast.house.rule.Slots;
import dev.roast.house.rule.Strength;
import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The scores. Each category begins at 100; each observation takes its points off, each rule not more than its cap, and
 * nothing falls below 5. The whole is the weighted mean: impact 30, clarity 20, structure 20, credibility 15, machine
 * readability 15.
 */
final class Scores {
    private static final int LOWEST = 5;
    private static final int NAMED = 3;
    private static final int FEW = 3;
    private static final int UNMEASURED = 20;
    private static final Map<Category, Integer> SILENCE =
            Map.of(Category.IMPACT, 65, Category.CLARITY, 30, Category.STRUCTURE, 15);
    private static final Map<Category, Integer> WEIGHTS = Map.of(
            Category.IMPACT, 30,
            Category.CLARITY, 20,
            Category.STRUCTURE, 20,
            Category.CREDIBILITY, 15,
            Category.MACHINE_READABILITY, 15);

    private final ParsedResume resume;
    private final Map<RuleKind, Integer> taken = new EnumMap<>(RuleKind.class);
    private final Map<RuleKind, Integer> seen = new EnumMap<>(RuleKind.class);
    private final boolean template;
    private final int told;
    private final int counted;
    private final List<CategoryScore> categories;

    Scores(ParsedResume resume, List<Observation> observations) {
        this.resume = resume;
        template = Rules.isTemplate(observations);
        told = resume.statements().size();
        counted = (int) resume.statements().stream().filter(Strength::isCounted).count();
        for (Observation observation : observations) {
            RuleKind rule = observation.rule();
            seen.merge(rule, 1, Integer::sum);
            taken.merge(rule, observation.points(), (one, other) -> Math.min(rule.cap(), one + other));
        }
        taken.replaceAll((rule, points) -> Math.min(rule.cap(), points));
        categories = Arrays.stream(Category.values()).map(this::category).toList();
    }

    List<CategoryScore> categories() {
        return categories;
    }

    private CategoryScore category(Category category) {
        List<RuleKind> rules =
                byCost().stream().filter(rule -> rule.category() == category).toList();
        int off = rules.stream().mapToInt(this::points).sum();
        List<String> reasons = new ArrayList<>();
        int silence = SILENCE.getOrDefault(category, 0) * silence() / 100;
        if (silence > 0) {
            reasons.add(
                    silence + " off: " + (told == 0 || template ? "nothing" : "little") + " is told of what was done.");
        }
        int unmeasured = category == Category.IMPACT ? unmeasured() : 0;
        if (unmeasured > 0) {
            boolean words = !Slots.word(told).equals(String.valueOf(told));
            String some = words ? Slots.word(counted) : String.valueOf(counted);
            reasons.add(unmeasured + " off: " + (counted == 0 ? "none" : some) + " of " + Slots.word(told) + " bullets "
                    + (counted == 1 ? "has" : "have") + " a number.");
        }
        rules.stream().filter(rule -> points(rule) > 1).forEach(rule -> reasons.add(reason(rule)));
        return new CategoryScore(category, Math.max(LOWEST, 100 - off - silence - unmeasured), reasons);
    }

    /** A resume that tells of no deeds can't be good at telling, though no bullet of it is wrong. */
    private int silence() {
        return told == 0 || template ? 100 : told < FEW ? 60 : 0;
    }

    /** Half of the bullets with a number is enough. */
    private int unmeasured() {
        return told < FEW || template ? 0 : Math.max(0, UNMEASURED - UNMEASURED * 2 * counted / told);
    }

    private String reason(RuleKind rule) {
        int times = seen.getOrDefault(rule, 0);
        String how = times > 1 ? ", " + Slots.word(times) + " times" : "";
        return points(rule) + " off: " + rule.noun() + how + ".";
    }

    private int points(RuleKind rule) {
        return taken.getOrDefault(rule, 0);
    }

    /** Returns how many bullets tell what was done. */
    int told() {
        return told;
    }

    /** Returns how many of them have a number. */
    int counted() {
        return counted;
    }

    /** Returns the rules that saw something, the most expensive for the whole first. */
    List<RuleKind> byCost() {
        return taken.keySet().stream()
                .filter(rule -> points(rule) > 0)
                .sorted(Comparator.<RuleKind>comparingInt(rule -> -points(rule) * weight(rule.category()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int weight(Category category) {
        return WEIGHTS.getOrDefault(category, 0);
    }

    int overall() {
        int sum = categories().stream()
                .mapToInt(score -> score.score() * weight(score.category()))
                .sum();
        return Math.round(sum / 100f);
    }

    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                "The score is the weighted mean of impact (30%), clarity (20%), structure (20%), credibility (15%) and"
                        + " machine readability (15%).");
        List<String> costs = byCost().stream()
                .filter(rule -> points(rule) > 2)
                .limit(NAMED)
                .map(RuleKind::noun)
                .toList();
        if (!costs.isEmpty()) {
            reasons.add("What costs most: " + Text.list(costs) + ".");
        }
        if (!resume.isEnglish()) {
            reasons.add(
                    "The rules that read words know English only; this resume was judged by its numbers, dates, layout and"
                            + " contact details.");
        }
        return reasons;
    }
}
