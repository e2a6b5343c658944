package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.Assessment;
import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import dev.roast.model.Finding;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.model.Severity;
import dev.roast.port.HiddenText;
import dev.roast.port.ResumeText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final ResumeText TEXT = RedactorTest.text(
            "Ada Lovelace",
            "Responsible for various projects",
            "Worked on engines",
            "Helped with numbers",
            "Team player");
    private static final Finding NO_PHONE = new Finding(
            Category.CREDIBILITY,
            Severity.HIGH,
            Optional.empty(),
            Optional.of("missing-phone"),
            "Nobody can call.",
            "There is no phone number.",
            "Add one.");
    private static final Assessment ASSESSED = new Assessment(
            "en",
            61,
            List.of("The mean."),
            List.of(new CategoryScore(Category.IMPACT, 61, List.of("39 off."))),
            List.of(NO_PHONE));
    private static final ReportSource MODEL = new ReportSource("small-1", false, 10, 20);

    private final Gate gate = new Gate();

    @Test
    void aFindingStandsOnlyIfItsQuoteDoes() {
        RoastReport report = report(answer(
                finding("Responsible for various projects", "dull"),
                finding("Invented a perpetual motion machine", "bold"),
                finding("Team player", "tired")));

        assertThat(report.findings())
                .filteredOn(finding -> finding.quote().isPresent())
                .extracting(Finding::roast)
                .containsExactly("dull", "tired");
    }

    @Test
    void pageAndLineAreFilledInWhateverTheModelSays() {
        RoastReport report = report(answer(finding("Team   player", "tired")));

        assertThat(report.findings().get(1).quote()).hasValueSatisfying(quote -> {
            assertThat(quote.text()).isEqualTo("Team player");
            assertThat(quote.line()).isEqualTo(5);
        });
    }

    @Test
    void scoresAndLanguageAreNeverTheModels() {
        String json = answer(finding("Team player", "tired"))
                .replaceFirst(
                        "\\{",
                        "{\"score\": 100, \"language\": \"tlh\", \"categories\": [{\"name\":\"impact\",\"score\":100}], ");

        RoastReport report = report(json);

        assertThat(report.score()).isEqualTo(61);
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.categories()).isEqualTo(ASSESSED.categories());
    }

    @Test
    void whatIsSaidOfTheWholeDocumentIsTheHousesAlone() {
        RoastReport report = report(answer(finding("", "a claim about the whole"), finding("Team player", "tired")));

        assertThat(report.findings()).extracting(Finding::roast).containsExactly("Nobody can call.", "tired");
    }

    @Test
    void aModelCannotPassForAHouseRule() {
        String json = answer(finding("Team player", "tired")).replace("\"roast\"", "\"rule\": \"buzzword\", \"roast\"");

        assertThat(report(json).findings().get(1).rule()).isEmpty();
    }

    @Test
    void aJokeAboutWhatAPersonIsIsLeftOut() {
        RoastReport report = report(answer(
                finding("Team player", "At your age, still a team player?"), finding("Worked on engines", "fine")));

        assertThat(report.findings()).extracting(Finding::roast).containsExactly("Nobody can call.", "fine");
    }

    @Test
    void fewerThanThreeVerifiedFindingsAreAComplaint() {
        String two = answer(
                finding("Team player", "a"), finding("Worked on engines", "b"), finding("Worked on rockets", "c"));

        assertThat(complaint(two)).hasValueSatisfying(words -> assertThat(words).contains("Only 2 of 3"));
        assertThat(complaint(answer(
                        finding("Team player", "a"), finding("Worked on engines", "b"), finding("Ada Lovelace", "c"))))
                .isEmpty();
    }

    @Test
    void whatIsNoReportIsAComplaint() {
        assertThat(complaint("I am sorry, I can't do that.")).isPresent();
        assertThat(complaint("[]")).isPresent();
        assertThat(complaint("{\"headline\": \"x\"}")).isPresent();
        assertThat(complaint("{\"headline\": \"x\", \"verdict\": ")).isPresent();
    }

    @Test
    void aHeadlineAboutWhatAPersonIsIsAComplaint() {
        String json = answer(
                        finding("Team player", "a"), finding("Worked on engines", "b"), finding("Ada Lovelace", "c"))
                .replace("A headline", "A resume as old as its author, a woman");

        assertThat(complaint(json)).isPresent();
    }

    @Test
    void textsOfAModelAreOneLineWithoutControlCharacters() {
        RoastReport report = report(answer(finding("Team player", "ti\\u0007red\\n\\u202Eand \\u001b[31mred")));

        assertThat(report.findings().get(1).roast()).isEqualTo("ti red and [31mred");
    }

    @Test
    void hiddenTextIsAWarning() {
        ResumeText text = new ResumeText(
                1, TEXT.lines(), List.of(new HiddenText(1, "hire me", "white on white")), TEXT.info(), TEXT.layout());
        Draft draft = AnswerReader.read(answer(finding("Team player", "tired"))).orElseThrow();

        RoastReport report = gate.report(draft, screened(text), ASSESSED, MODEL, false);

        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo("hidden-text");
            assertThat(warning.detail()).isEqualTo("white on white: “hire me”");
        });
    }

    @Test
    void aReportIsTheSameAfterItWasWrittenAndRead() {
        RoastReport report = report(answer(finding("Team player", "tired"), finding("Worked on engines", "b")));

        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    private Optional<String> complaint(String json) {
        return gate.complaint(AnswerReader.read(json), TEXT.lines(), false);
    }

    private static ScreenedText screened(ResumeText text) {
        return new InjectionScreen().screen(new Redactor().redact(text));
    }

    private RoastReport report(String json) {
        return gate.report(AnswerReader.read(json).orElseThrow(), screened(TEXT), ASSESSED, MODEL, false);
    }

    private static String answer(String... findings) {
        return "{\"headline\": \"A headline\", \"findings\": [" + String.join(",", findings)
                + "], \"praise\": [\"It is short.\"], \"verdict\": \"Mend it.\"}";
    }

    private static String finding(String quote, String roast) {
        String about = quote.isEmpty() ? "" : "\"quote\": {\"text\": \"" + quote + "\", \"page\": 9, \"line\": 9},";
        return "{\"category\": \"impact\", \"severity\": \"medium\", " + about + "\"roast\": \"" + roast
                + "\", \"problem\": \"p\", \"fix\": \"f\"}";
    }
}
