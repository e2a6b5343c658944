package dev.roast.house.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.JobMatch;
import dev.roast.model.Quote;
import dev.roast.port.Box;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobMatcherTest {
    private final JobMatcher matcher = new JobMatcher();

    @Test
    void requiredSkillsAreShownWithTheirQuoteOrLacking() {
        JobMatch match = matcher.match(
                """
                Backend Engineer at Engines Ltd
                Requirements:
                - 5 years of Java and Spring Boot
                - PostgreSQL, Kubernetes and CI/CD
                """,
                lines(
                        "EXPERIENCE",
                        "Moved 40 services in Java from one database to PostgreSQL",
                        "Ran k8s for two years"));

        assertThat(match.shown()).extracting(JobMatch.Shown::skill).containsExactly("Java", "PostgreSQL", "Kubernetes");
        assertThat(match.shown().get(0).quote())
                .isEqualTo(new Quote("Moved 40 services in Java from one database to PostgreSQL", 1, 2));
        assertThat(match.lacking()).containsExactly("Spring Boot", "CI/CD");
    }

    @Test
    void whatIsAnExtraOrTheEmployersIsNotRequired() {
        JobMatch match = matcher.match("""
                About us
                We run Kafka at scale and love Haskell.
                What you bring
                Python and SQL. Docker is a plus.
                No Terraform knowledge required.
                Nice to have:
                - Kubernetes
                - Airflow
                Your tasks:
                - Build dashboards in Tableau
                We offer:
                - Courses in machine learning
                """, lines());

        assertThat(match.lacking()).containsExactly("Python", "SQL", "Tableau");
    }

    @Test
    void namesOnNoListAreRequiredIfTheDescriptionSaysSo() {
        JobMatch match = matcher.match(
                "You have experience with Zephyr RTOS, Hyperledger and large teams. Apply in Berlin.",
                lines("Wrote drivers for Zephyr RTOS in C"));

        assertThat(match.shown()).extracting(JobMatch.Shown::skill).containsExactly("Zephyr RTOS");
        assertThat(match.lacking()).containsExactly("Hyperledger");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Go           | Go the extra mile with us.               |
            Go           | Services in Go and Java.                 | Go,Java
            Excel        | You excel at reporting. Advanced Excel.  | Excel
            C            | Strong C skills, C-level talks.          | C
            C++          | Modern C++ only.                         | C++
            R            | R&D team                                 |
            React        | You react quickly.                       |
            JavaScript   | JavaScript needed                        | JavaScript
            Node.js      | Node.js services                         | Node.js
            accounting   | Accounting and payroll                   | Accounting,payroll
            """)
    void commonWordsAreNoSkills(String name, String description, String skills) {
        assertThat(matcher.match(description, lines()).lacking())
                .isEqualTo(skills == null ? List.of() : List.of(skills.split(",")));
    }

    @Test
    void aSentenceIsQuotedRatherThanAList() {
        JobMatch match = matcher.match(
                "Skills: Python",
                lines("Python, SQL, Docker, Git, Linux", "Cut a nightly job from 6 hours to 40 minutes in Python"));

        assertThat(match.shown().get(0).quote().line()).isEqualTo(2);
    }

    @Test
    void aDeniedSkillIsNotShown() {
        assertThat(matcher.match("Kubernetes", lines("No experience with Kubernetes"))
                        .lacking())
                .containsExactly("Kubernetes");
    }

    @Test
    void aNameMayGoOnInTheNextLine() {
        JobMatch match =
                matcher.match("machine learning", lines("Three years of applied machine", "learning at scale"));

        assertThat(match.shown())
                .singleElement()
                .satisfies(shown -> assertThat(shown.quote().line()).isEqualTo(1));
    }

    @Test
    void theLongestDescriptionIsReadInAMoment() {
        String longest = "experience with ".repeat(1_250);
        long began = System.nanoTime();
        matcher.match(longest, lines("Java"));
        matcher.match("A".repeat(20_000), lines("Java"));
        matcher.match("no " + "x ".repeat(9_990), lines("Java"));

        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }

    private static List<TextLine> lines(String... texts) {
        List<TextLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new TextLine(1, lines.size() + 1, new Box(72, 72, 400, 12), text, 10, false));
        }
        return lines;
    }
}
