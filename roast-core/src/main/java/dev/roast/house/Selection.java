package dev.roast.house;

import dev.roast.house.rule.Observation;
import dev.roast.house.rule.Quoted;
import dev.roast.house.rule.RuleKind;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses what a report shows of what the rules saw: at most three of a rule, at most two on a line and then about
 * different words, about sixteen in all. Every rule is heard before any is heard twice. Advice for polishing comes in
 * when there is little else.
 */
final class Selection {
    private static final int MOST = 18;
    /** Places kept for the second and third finding of a rule that costs, before polish takes them. */
    private static final int SECONDS = 4;

    private static final int MOST_OF_RULE = 3;
    private static final int MOST_ON_LINE = 2;
    private static final int LITTLE = 7;
    private static final int FEWEST = 3;
    private static final int MOST_OF_DOCUMENT = 2;
    /** Shown last, and not on a line that is shown for something else. */
    private static final Set<RuleKind> TRIFLES = Set.of(RuleKind.FILLER_WORD, RuleKind.FIRST_PERSON);

    private static final Set<RuleKind> POLISH = Set.of(
            RuleKind.BURIED_BEST,
            RuleKind.NEXT_NUMBER,
            RuleKind.WEAKEST_BULLET,
            RuleKind.LONGEST_BULLET,
            RuleKind.MISSING_SUMMARY,
            RuleKind.OLD_JOB_SPACE);

    private final List<Observation> shown = new ArrayList<>();
    private final Map<String, List<Observation>> byLine = new HashMap<>();
    private final Map<RuleKind, Integer> byRule = new EnumMap<>(RuleKind.class);

    private Selection() {}

    static List<Observation> of(List<Observation> seen) {
        Selection selection = new Selection();
        List<Observation> grave =
                sorted(seen.stream().filter(one -> !POLISH.contains(one.rule())).toList());
        List<Observation> costly =
                grave.stream().filter(one -> one.severity() != Severity.LOW).toList();
        selection.add(costly, 1, MOST);
        selection.add(
                grave.stream().filter(one -> !TRIFLES.contains(one.rule())).toList(), 1, MOST - SECONDS);
        for (int round = 2; round <= MOST_OF_RULE; round++) {
            selection.add(costly, round, MOST);
        }
        selection.add(grave, MOST_OF_RULE, MOST);
        List<Observation> polish =
                sorted(seen.stream().filter(one -> POLISH.contains(one.rule())).toList());
        selection.add(polish, 1, LITTLE);
        selection.add(polish, MOST_OF_RULE, FEWEST);
        selection.addAnyway(seen);
        return sorted(selection.shown);
    }

    private void add(List<Observation> candidates, int mostOfRule, int most) {
        for (Observation candidate : candidates) {
            int before = byRule.getOrDefault(candidate.rule(), 0);
            if (shown.size() < most
                    && before < Math.min(mostOfRule, mostOf(candidate))
                    && !shown.contains(candidate)
                    && hasRoom(candidate)) {
                shown.add(candidate);
                byRule.put(candidate.rule(), before + 1);
                candidate
                        .quote()
                        .ifPresent(quote -> byLine.computeIfAbsent(key(quote), line -> new ArrayList<>())
                                .add(candidate));
            }
        }
    }

    /** What is missing is told twice at most, so that it does not crowd out what is there. */
    private static int mostOf(Observation candidate) {
        return candidate.quote().isPresent() ? MOST_OF_RULE : MOST_OF_DOCUMENT;
    }

    /** Rather a second word on a line than fewer than three findings. */
    private void addAnyway(List<Observation> seen) {
        for (Observation candidate : seen) {
            if (shown.size() < FEWEST && !shown.contains(candidate)) {
                shown.add(candidate);
            }
        }
    }

    private boolean hasRoom(Observation candidate) {
        boolean shownAlready = shown.stream()
                .anyMatch(one -> one.rule() == candidate.rule()
                        && one.quote().isPresent()
                        && one.quote()
                                .map(Quoted::text)
                                .equals(candidate.quote().map(Quoted::text))
                        && words(one).equals(words(candidate)));
        if (shownAlready) {
            return false;
        }
        List<Observation> others = candidate
                .quote()
                .map(quote -> byLine.getOrDefault(key(quote), List.of()))
                .orElse(List.of());
        if (TRIFLES.contains(candidate.rule()) && !others.isEmpty()) {
            return false;
        }
        return others.size() < MOST_ON_LINE && others.stream().allMatch(other -> isAboutOtherWords(other, candidate));
    }

    private static boolean isAboutOtherWords(Observation one, Observation other) {
        String words = words(one);
        String others = words(other);
        return !words.isEmpty() && !others.isEmpty() && !words.contains(others) && !others.contains(words);
    }

    /** Returns the very words that an observation is about; empty if it is about all of the quote. */
    private static String words(Observation one) {
        Map<String, String> slots = one.slots();
        return slots.getOrDefault("opener", slots.getOrDefault("wrong", slots.getOrDefault("word", "")));
    }

    private static String key(Quoted quote) {
        return quote.page() + ":" + quote.line();
    }

    /**
     * The gravest first; among equals the rule that costs more, then the line where it strikes most often, and then as
     * they stand in the resume.
     */
    private static List<Observation> sorted(List<Observation> observations) {
        Map<RuleKind, Integer> cost = new TreeMap<>();
        Map<String, Integer> strikes = new HashMap<>();
        observations.forEach(one -> {
            cost.merge(one.rule(), one.points(), Integer::sum);
            strikes.merge(place(one), 1, Integer::sum);
        });
        return observations.stream()
                .sorted(Comparator.comparing(Observation::severity)
                        .thenComparingInt(one -> -Math.min(one.rule().cap(), cost.getOrDefault(one.rule(), 0)))
                        .thenComparing(Observation::rule)
                        .thenComparingInt(one -> -strikes.getOrDefault(place(one), 0)))
                .toList();
    }

    private static String place(Observation one) {
        return one.rule() + " " + one.quote().map(Selection::key).orElse("");
    }
}
