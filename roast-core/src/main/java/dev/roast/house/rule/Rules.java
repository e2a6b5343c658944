package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import java.util.List;
import java.util.Set;

/** All rules of the house. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new WeakOpeners(),
            new Outcomes(),
            WordRules.vagueQuantities(),
            new OpeningVerbs(),
            WordRules.buzzwords(),
            new Grammar(),
            WordRules.fillers(),
            new Blocks(),
            new BulletCounts(),
            new Lengths(),
            new Sections(),
            new Punctuation(),
            new SkillLists(),
            new MisspeltTechnologies(),
            new Contacts(),
            new JobDates(),
            new Gaps(),
            new Placeholders(),
            new FileRules(),
            new Polish());

    private static final int TEMPLATE = 4;
    private static final Set<RuleKind> OF_DEEDS = Set.of(
            RuleKind.NO_OUTCOME,
            RuleKind.NEXT_NUMBER,
            RuleKind.WEAKEST_BULLET,
            RuleKind.BURIED_BEST,
            RuleKind.SKILLS_UNPROVEN,
            RuleKind.MIXED_PUNCTUATION);

    private Rules() {}

    /**
     * Returns what all rules see of a resume.
     *
     * @param resume any
     */
    public static List<Observation> look(ParsedResume resume) {
        List<Observation> seen =
                ALL.stream().flatMap(rule -> rule.look(resume).stream()).toList();
        return isTemplate(seen)
                ? seen.stream().filter(one -> !OF_DEEDS.contains(one.rule())).toList()
                : seen;
    }

    /**
     * Returns whether most of a resume is still what the template said, so that nothing is to be said of its deeds.
     *
     * @param seen what the rules saw
     */
    public static boolean isTemplate(List<Observation> seen) {
        return seen.stream()
                        .filter(one -> one.rule() == RuleKind.PLACEHOLDER_TEXT)
                        .count()
                >= TEMPLATE;
    }
}
