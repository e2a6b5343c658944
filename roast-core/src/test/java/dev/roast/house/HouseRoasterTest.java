package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Heat;
import dev.roast.port.Box;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.ResumeFacts;
import dev.roast.port.ResumeFacts.EmailStyle;
import dev.roast.port.ResumeFacts.TitleKind;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports of the house roaster, whole. */
class HouseRoasterTest {
    private static final HouseRoaster HOUSE = new HouseRoaster();

    @Test
    void aGoodResumeGetsAHighScoreThreePiecesOfAdviceAndTwoPraises() {
        for (ResumeLines resume : GoodResumes.all()) {
            JsonNode report = report(resume.prompt(Heat.MEDIUM));
            assertThat(report.get("score").asInt()).as(resume.label()).isBetween(80, 100);
            assertThat(report.get("findings").size()).as(resume.label()).isGreaterThanOrEqualTo(3);
            assertThat(report.get("praise").size()).as(resume.label()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aResumeFullOfDefectsGetsALowOne() {
        ResumeLines resume = ResumeLines.of("defects all over")
                .contacts()
                .email(EmailStyle.NONE)
                .title(TitleKind.LEFTOVER)
                .bold("Resume")
                .bold("Robin Example")
                .heading("OBJECTIVE")
                .line("Passionate team player looking for a challenging position.")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "2020 - 2022");
        for (String work : List.of("reports", "files", "tasks", "mail", "the site")) {
            resume.bullet("Responsible for various " + work + " and many other things, etc.");
        }
        resume.heading("SKILLS").line("Javascript, Kubernates, Microsoft Word, Internet, Phyton");
        assertThat(report(resume.prompt(Heat.SAVAGE)).get("score").asInt()).isBetween(15, 50);
    }

    @Test
    void aPlantedDefectCostsPoints() {
        int good =
                report(GoodResumes.all().get(0).prompt(Heat.MILD)).get("score").asInt();
        ResumeLines worse = GoodResumes.begin(0);
        for (String thing : List.of("printers", "lists", "phones")) {
            worse.bullet("Responsible for the " + thing);
        }
        assertThat(report(GoodResumes.end(worse).prompt(Heat.MILD)).get("score").asInt())
                .isLessThan(good - 5);
    }

    @ParameterizedTest
    @EnumSource(Heat.class)
    void theSameInputGivesTheSameBytes(Heat heat) {
        HouseRoaster other = new HouseRoaster();
        for (ResumeLines resume : PlantedResumes.all()) {
            Reply again = other.generate(resume.prompt(heat));
            assertThat(again).isEqualTo(HOUSE.generate(resume.prompt(heat)));
        }
    }

    @Test
    void heatChangesTheJokesOnly() {
        for (ResumeLines resume : PlantedResumes.all()) {
            JsonNode mild = report(resume.prompt(Heat.MILD));
            JsonNode savage = report(resume.prompt(Heat.SAVAGE));
            assertThat(mild.toString()).isNotEqualTo(savage.toString());
            assertThat(withoutJokes(mild)).isEqualTo(withoutJokes(savage));
        }
    }

    @Test
    void everyQuoteStandsInTheTextOnItsPageAndLine() {
        for (ResumeLines resume : PlantedResumes.all()) {
            Prompt prompt = resume.prompt(Heat.MEDIUM);
            String text = text(prompt);
            report(prompt).get("findings").forEach(finding -> {
                if (finding.has("quote")) {
                    JsonNode quote = finding.get("quote");
                    assertThat(text).contains(quote.get("text").asString());
                    assertThat(line(prompt, quote))
                            .contains(quote.get("text").asString().split(" ", -1)[0]);
                }
            });
        }
    }

    @Test
    void noRuleIsShownMoreThanThreeTimesAndNoLineMoreThanTwice() {
        for (ResumeLines resume : PlantedResumes.all()) {
            List<String> rules = new ArrayList<>();
            List<String> places = new ArrayList<>();
            report(resume.prompt(Heat.MEDIUM)).get("findings").forEach(finding -> {
                rules.add(finding.get("rule").asString());
                if (finding.has("quote")) {
                    places.add(finding.get("quote").get("page") + ":"
                            + finding.get("quote").get("line"));
                }
            });
            assertThat(rules).hasSizeBetween(3, 16);
            assertThat(mostOften(rules)).isLessThanOrEqualTo(3);
            assertThat(mostOften(places)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void differentResumesGetDifferentHeadlinesAndVerdicts() {
        List<String> first = PlantedResumes.all().stream()
                .map(resume -> report(resume.prompt(Heat.MEDIUM)))
                .map(report -> report.get("headline").asString()
                        + report.get("verdict").asString())
                .toList();
        assertThat(new HashSet<>(first)).hasSizeGreaterThan(first.size() * 8 / 10);
    }

    @Test
    void anEmptyDocumentGetsThreeFindingsAboutTheDocument() {
        JsonNode report = report(prompt(List.of()));
        assertThat(report.get("findings").size()).isGreaterThanOrEqualTo(3);
        report.get("findings")
                .forEach(finding -> assertThat(finding.get("about").asString()).isEqualTo("document"));
        assertThat(report.get("language").asString()).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", "•", "• • • •", "((((((((((((((((((((", "مرحبا بالعالم هذا سطر طويل بلا معنى", "שלום עולם",
                        "简历 工作经历 负责开发",
                "2019 - 2018 - 2017", "[EMAIL_1]", "\u0000\uFFFD", "1. 2. 3.", "-----------", "Experience", "a: b: c: d"
            })
    void anyLineGivesAWholeReport(String line) {
        JsonNode report = report(prompt(List.of(line, line, line)));
        assertThat(report.get("findings").size()).isGreaterThanOrEqualTo(3);
        assertThat(report.get("headline").asString()).isNotBlank();
        assertThat(report.get("verdict").asString()).isNotBlank();
        assertThat(report.get("praise").size()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aChineseResumeGetsThreeFindingsWithQuotes() {
        ResumeLines resume = ResumeLines.of("zh")
                .name("王小明")
                .heading("工作经历")
                .job("软件工程师", "某某科技有限公司", "2019年4月 - 2022年3月")
                .bullet("负责后端服务的开发与维护工作")
                .bullet("参与系统架构的设计与评审")
                .bullet("优化数据库查询，响应时间缩短 40%")
                .heading("教育背景")
                .bold("上海交通大学 2015年9月 - 2019年6月")
                .heading("技能")
                .line("Java、Python、数据库");
        JsonNode report = report(resume.prompt(Heat.MEDIUM));
        assertThat(report.get("language").asString()).isEqualTo("zh");
        assertThat(report.get("findings")
                        .valueStream()
                        .filter(finding -> finding.has("quote"))
                        .count())
                .isGreaterThanOrEqualTo(3);
        assertThat(report.get("scoreReasons").toString()).contains("English only");
    }

    @Test
    void garbageIsReadInLinearTime() {
        Random random = new Random(7);
        String letters = "ab  •–()[]{}%.,:;/@0123456789年至今XIéß";
        List<String> lines = IntStream.range(0, 5_000)
                .mapToObj(i -> random.ints(120, 0, letters.length())
                        .mapToObj(at -> letters.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .toList();
        long start = System.nanoTime();
        assertThat(report(prompt(lines)).get("findings").size()).isGreaterThanOrEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void theAssessmentSaysWhatTheReportSaysOfTheDocument() {
        ResumeLines resume = PlantedResumes.all().get(PlantedResumes.all().size() - 2);
        Assessment assessment = HOUSE.assess(resume.prompt(Heat.MEDIUM));
        JsonNode report = report(resume.prompt(Heat.MEDIUM));
        assertThat(assessment.score()).isEqualTo(report.get("score").asInt());
        assertThat(assessment.documentFindings())
                .isNotEmpty()
                .allMatch(finding -> finding.quote().isEmpty());
        assertThat(assessment.categories()).hasSize(5);
    }

    private static String json(Prompt prompt) {
        return ((Reply.Answer) HOUSE.generate(prompt)).json();
    }

    private static JsonNode report(Prompt prompt) {
        return JsonMapper.shared().readTree(json(prompt));
    }

    private static String withoutJokes(JsonNode report) {
        report.get("findings").forEach(finding -> ((ObjectNode) finding).remove("roast"));
        return report.toString();
    }

    static String text(Prompt prompt) {
        return prompt.lines().stream().map(TextLine::text).collect(Collectors.joining(" "));
    }

    private static String line(Prompt prompt, JsonNode quote) {
        return prompt.lines().stream()
                .filter(line -> line.page() == quote.get("page").asInt()
                        && line.line() == quote.get("line").asInt())
                .map(TextLine::text)
                .findFirst()
                .orElseThrow();
    }

    private static long mostOften(List<String> things) {
        return things.stream()
                .distinct()
                .mapToLong(thing -> things.stream().filter(thing::equals).count())
                .max()
                .orElse(0);
    }

    private static Prompt prompt(List<String> texts) {
        List<TextLine> lines = new ArrayList<>();
        for (String text : texts) {
            int number = lines.size();
            lines.add(new TextLine(
                    1 + number / 60,
                    1 + number % 60,
                    new Box(56, 40 + number % 60 * 13, text.length() * 5, 12),
                    text,
                    10,
                    false));
        }
        ResumeFacts facts = new ResumeFacts(
                1 + texts.size() / 60, Set.of(), EmailStyle.NONE, TitleKind.ORDINARY, LayoutNotes.plain(), 0);
        return new Prompt("", Heat.MEDIUM, lines, facts, ResumeLines.TODAY);
    }
}
