package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.parse.DateRange;
import dev.roast.house.parse.DateReader;
import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.ResumeParser;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Heat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How lines become jobs, dates and bullets. */
class ParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06/2019 – present|2019-06|",
                "Sept 2018 – May 2023|2018-09|2023-05",
                "2015-2017|2015-01|2017-12",
                "since 2020|2020-01|",
                "2019年4月 - 2021年3月|2019-04|2021-03",
                "2017.05 - 2017.09|2017-05|2017-09",
                "Summer 2019 – Fall 2020|2019-06|2020-09",
                "März 2018 bis Juni 2020|2018-03|2020-06",
                "janvier 2016 à décembre 2018|2016-01|2018-12",
                "enero de 2016 – actualidad|2016-01|",
                "gennaio 2015 – oggi|2015-01|",
                "mrt 2014 – heden|2014-03|",
                "Jan. 2016 - Jun. 2017|2016-01|2017-06",
                "01/18 - 02/20|2018-01|2020-02",
                "Jun '15 – Aug '16|2015-06|2016-08",
                "2012 – 13|2012-01|2013-12",
                "June - August 2015|2015-06|2015-08",
                "2016.03 至今|2016-03|",
                "2021 / 09 – Today|2021-09|"
            })
    void datesAreReadInAllUsualForms(String text, String start, String end) {
        DateRange range = DateReader.find("Engineer, Acme " + text).orElseThrow();
        assertThat(range.start().orElseThrow().earliest()).hasToString(start);
        assertThat(range.end().map(point -> point.latest().toString())).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Raised revenue by 40%", "Call 1800 555 2015x", "Python 3.12", "$2000 saved", "ISO 27001"})
    void otherNumbersAreNoRanges(String text) {
        assertThat(DateReader.find(text).flatMap(DateRange::start)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WORK EXPERIENCE,EXPERIENCE",
        "Professional Experience:,EXPERIENCE",
        "Berufserfahrung,EXPERIENCE",
        "Expérience professionnelle,EXPERIENCE",
        "Formación,EDUCATION",
        "Istruzione e formazione,EDUCATION",
        "Habilidades,SKILLS",
        "Vaardigheden,SKILLS",
        "工作经历,EXPERIENCE",
        "教育背景,EDUCATION",
        "職歴,EXPERIENCE",
        "E D U C A T I O N,EDUCATION",
        "Skills & Interests,SKILLS",
        "Projekte,PROJECTS",
        "Idiomas,LANGUAGES"
    })
    void headingsAreFoundInManyLanguages(String heading, SectionKind kind) {
        ParsedResume resume =
                parse(ResumeLines.of("x").name("Robin").heading(heading).line("something or other"));
        assertThat(resume.has(kind)).isTrue();
    }

    @Test
    void aHeadingNobodyKnowsIsFoundByItsLook() {
        ParsedResume resume = parse(ResumeLines.of("x")
                .name("Robin")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme", "2019 - 2021")
                .bullet("Sorted 300 letters")
                .heading("MY ODDITIES")
                .line("I juggle")
                .heading("EDUCATION")
                .line("None"));
        assertThat(resume.sections())
                .extracting(section -> section.kind())
                .containsExactly(SectionKind.EXPERIENCE, SectionKind.OTHER, SectionKind.EDUCATION);
    }

    @Test
    void datesMayStandOnTheTitleLineBelowItOrAboveIt() {
        List<ParsedResume> ways = List.of(
                parse(job().bold("Senior Clerk, Acme Ltd Jan 2019 - Mar 2021").bullet("Sorted 300 letters")),
                parse(job().bold("Acme Ltd")
                        .line("Senior Clerk")
                        .line("Jan 2019 - Mar 2021")
                        .bullet("Sorted 300 letters")),
                parse(job().line("Jan 2019 - Mar 2021")
                        .bold("Senior Clerk")
                        .line("Acme Ltd")
                        .bullet("Sorted 300 letters")),
                parse(job().bold("Senior Clerk at Acme Ltd | Jan 2019 - Mar 2021")
                        .bullet("Sorted 300 letters")));
        for (ParsedResume way : ways) {
            Entry entry = way.jobs().get(0);
            assertThat(entry.title()).hasValue("Senior Clerk");
            assertThat(entry.employer().orElseThrow()).startsWith("Acme Ltd");
            assertThat(entry.dates().orElseThrow().text().strip()).isEqualTo("Jan 2019 - Mar 2021");
            assertThat(entry.statements()).hasSize(1);
        }
    }

    @Test
    void jobsWithoutBulletsAreToldApartByTheirDates() {
        ParsedResume resume = parse(job().line("Acme Ltd")
                .line("Clerk Jan 2019 - Mar 2021")
                .line("Beta Ltd")
                .line("Driver Jan 2015 - Dec 2018"));
        assertThat(resume.jobs())
                .extracting(entry -> entry.employer().orElse(""))
                .containsExactly("Acme Ltd", "Beta Ltd");
    }

    @Test
    void aBulletGoesOnOverTheLinesThatHangBelowIt() {
        String text =
                "Sorted 300 letters a day for years on end and found, in all that time, not one that was meant for somebody else in the house";
        ParsedResume resume =
                parse(job().job("Clerk", "Acme Ltd", "2019 - 2021").bullet(text).bullet("Drove 40 miles"));
        assertThat(resume.statements()).extracting(passage -> passage.text()).containsExactly(text, "Drove 40 miles");
        assertThat(resume.statements().get(0).lines()).hasSize(2);
    }

    private static ResumeLines job() {
        return ResumeLines.of("x").name("Robin Example").heading("EXPERIENCE");
    }

    private static ParsedResume parse(ResumeLines resume) {
        return ResumeParser.parse(resume.prompt(Heat.MEDIUM));
    }
}
