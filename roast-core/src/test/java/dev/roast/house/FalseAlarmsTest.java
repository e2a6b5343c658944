package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.parse.ResumeParser;
import dev.roast.house.rule.Observation;
import dev.roast.house.rule.RuleKind;
import dev.roast.house.rule.Rules;
import dev.roast.model.Heat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that look wrong to a careless reader and are not. */
class FalseAlarmsTest {
    private static final List<RuleKind> HARMLESS = List.of(
            RuleKind.BURIED_BEST,
            RuleKind.NEXT_NUMBER,
            RuleKind.WEAKEST_BULLET,
            RuleKind.LONGEST_BULLET,
            RuleKind.MISSING_SUMMARY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Handled 500 tickets a week with a median answer in 4 minutes",
                "Helped 40 families save $2M in taxes",
                "Worked on 12 bridges, all finished under budget",
                "Passed Level I and II of the exam among the best 5%",
                "Taught Calculus I to 90 students",
                "Scored 98% in Phase I of the trial",
                "Ran the I/O tests of 30 boards",
                "Named “most passionate team player” by 200 colleagues",
                "Sold software to Dynamic Systems Ltd and Synergy Group for $3M",
                "Built an optimiser with dynamic programming that cut routes by 12%",
                "Was promoted to shift lead after 6 months",
                "Published the manual \"Several Ways to Fail\", read by 4,000 people",
                "Cared for 12 patients with multiple sclerosis",
                "Fitted a multiple regression to 40,000 records",
                "Modelled many-to-many relations for 80 tables",
                "Wrote 3 tools in Go and R",
                "Published 14 packages on npm and 2 on PyPI",
                "Ran 40 hosts with docker, nginx and redis",
                "Wrote 7 scripts for bash, awk and vim",
                "Financed leveraged buyouts worth $40M",
                "Reached 110% of quota in 8 quarters",
                "Made 3 systems highly available",
                "Shipped the installation wizard to 9,000 users",
                "Raised CPU utilization from 30% to 70%",
                "Reduced errors significantly, by 40%",
                "Checked that 300 shelves are stocked by six every morning",
                "Designed a framework which is used by 30 teams",
                "Led the US launch, worth $5M",
                "Moved iOS and macOS builds to GitHub in 4 days",
                "Planned that that day of 300 guests would end on time"
            })
    void theyAreLeftAlone(String bullet) {
        ResumeLines resume = GoodResumes.end(GoodResumes.begin(1).bullet(bullet));
        assertThat(look(resume))
                .filteredOn(one -> !HARMLESS.contains(one.rule()))
                .as(bullet)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jun 2015 - Dec 2016 | Passionate Software Inc",
                "06/2015 – 12/2016 | Team Players Ltd",
                "since 2015 | Responsible Energy GmbH"
            })
    void namesOfEmployersAreNoBuzzwords(String dates, String employer) {
        ResumeLines resume = GoodResumes.begin(2)
                .job("Clerk", employer, dates)
                .bullet("Answered 40 letters a day")
                .bullet("Wrote 3 handbooks");
        assertThat(look(GoodResumes.school(resume)))
                .extracting(Observation::rule)
                .doesNotContain(RuleKind.BUZZWORD, RuleKind.WEAK_OPENER, RuleKind.MISSING_DATES);
    }

    private static List<Observation> look(ResumeLines resume) {
        return Rules.look(ResumeParser.parse(resume.prompt(Heat.MEDIUM)));
    }
}
