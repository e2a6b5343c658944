package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import java.util.List;

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

    private Rules() {}

    /**
     * Returns what all rules see of a resume.
     *
     * @param resume any
     */
    public static List<Observation> look(ParsedResume resume) {
        return ALL.stream().flatMap(rule -> rule.look(resume).stream()).toList();
    }
}
