package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.ResumeLines.Planted;
import dev.roast.house.parse.ResumeParser;
import dev.roast.house.rule.Observation;
import dev.roast.house.rule.RuleKind;
import dev.roast.house.rule.Rules;
import dev.roast.model.Heat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the rules see of resumes whose defects are known. */
class PlantedDefectsTest {
    /** These say something true of every resume, so nothing that they say is a false alarm. */
    private static final Set<RuleKind> POLISH = Set.of(
            RuleKind.BURIED_BEST,
            RuleKind.NEXT_NUMBER,
            RuleKind.WEAKEST_BULLET,
            RuleKind.LONGEST_BULLET,
            RuleKind.MISSING_SUMMARY);

    @Test
    void thereAreEnoughResumesAndEveryRuleIsPlanted() {
        List<ResumeLines> all = PlantedResumes.all();
        Set<String> rules = all.stream()
                .flatMap(resume -> resume.planted().stream())
                .map(Planted::rule)
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(GoodResumes.all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(rules)
                .containsAll(Arrays.stream(RuleKind.values())
                        .filter(rule -> !POLISH.contains(rule))
                        .map(RuleKind::id)
                        .toList());
    }

    @Test
    void precisionAndRecallAreAtLeastNinetyFivePercent() {
        List<String> misses = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        int hits = 0;
        List<ResumeLines> all = new ArrayList<>(PlantedResumes.all());
        all.addAll(GoodResumes.all());
        for (ResumeLines resume : all) {
            List<Observation> seen = look(resume);
            for (Planted planted : resume.planted()) {
                if (seen.stream().anyMatch(one -> matches(one, planted))) {
                    hits++;
                } else {
                    misses.add(resume.label() + ": " + planted);
                }
            }
            seen.stream()
                    .filter(one -> !POLISH.contains(one.rule()))
                    .filter(one -> resume.planted().stream().noneMatch(planted -> matches(one, planted)))
                    .forEach(
                            one -> alarms.add(resume.label() + ": " + one.rule().id() + " " + one.quote()));
        }
        double recall = hits / (double) (hits + misses.size());
        double precision = hits / (double) (hits + alarms.size());
        System.out.printf("recall %.3f, precision %.3f over %d resumes%n", recall, precision, all.size());
        misses.forEach(miss -> System.out.println("missed " + miss));
        alarms.forEach(alarm -> System.out.println("alarm  " + alarm));
        assertThat(recall).as("recall; see the misses above").isGreaterThanOrEqualTo(0.95);
        assertThat(precision).as("precision; see the false alarms above").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aBestLineAndAWeakestLineAreNamed() {
        Set<RuleKind> seen = GoodResumes.all().stream()
                .flatMap(resume -> look(resume).stream())
                .map(Observation::rule)
                .collect(Collectors.toSet());
        assertThat(seen).contains(RuleKind.WEAKEST_BULLET, RuleKind.BURIED_BEST);
    }

    private static List<Observation> look(ResumeLines resume) {
        return Rules.look(ResumeParser.parse(resume.prompt(Heat.MEDIUM)));
    }

    private static boolean matches(Observation seen, Planted planted) {
        if (!seen.rule().id().equals(planted.rule())) {
            return false;
        }
        return planted.text().isEmpty()
                ? seen.quote().isEmpty()
                : seen.quote()
                        .filter(quote -> planted.text().contains(quote.text()))
                        .isPresent();
    }
}
