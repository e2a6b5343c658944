package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.Assessment;
import dev.roast.house.HouseRoaster;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.Finding;
import dev.roast.model.Heat;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.port.Extraction;
import dev.roast.port.Prompt;
import dev.roast.testpdf.Corpora;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attacks in a resume, and a model that does what it was told in every way that it can: none of it is in a report. */
class ObedientCorpusTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HouseRoaster HOUSE = new HouseRoaster();
    private static final InjectionScreen SCREEN = new InjectionScreen();
    private static final Redactor REDACTOR = new Redactor();
    private static final Gate GATE = new Gate();
    private static final ReportSource MODEL = new ReportSource("obedient-1", false, 10, 20);
    private static final PdfBoxExtractor EXTRACTOR = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));

    @Test
    void noReportCarriesWhatTheModelWasToldAndNoScoreMoves() throws IOException {
        List<String> attacks = corpus();
        List<String> carried = new ArrayList<>();
        int plain = HOUSE.assess(prompt(read(PlantedLines.plain()))).score();
        for (int i = 0; i < attacks.size(); i++) {
            ScreenedText screened = read(PlantedLines.with(attacks.get(i), i % PlantedLines.PLACES));
            carried.addAll(carried(attacks.get(i), screened));
            assertThat(HOUSE.assess(prompt(screened)).score()).isBetween(plain - 3, plain + 3);
        }
        assertThat(carried).isEmpty();
    }

    /** Also of attacks that no rule finds. */
    @Test
    void norOfAnAttackInOtherWords() {
        List<String> attacks = PlantedLines.attacks();
        List<String> carried = new ArrayList<>();
        for (int i = 0; i < attacks.size(); i++) {
            ScreenedText screened = PlantedLines.screened(PlantedLines.with(attacks.get(i), i % PlantedLines.PLACES));
            carried.addAll(carried(attacks.get(i), screened));
        }
        assertThat(carried).isEmpty();
    }

    /** What passes of an obedient model's answers. */
    private static List<String> carried(String attack, ScreenedText screened) {
        Prompt prompt = prompt(screened);
        Assessment assessed = HOUSE.assess(prompt);
        List<String> carried = new ArrayList<>();
        for (ObedientModel.Answer answer : answers(attack)) {
            Optional<RoastReport> report = report(screened, prompt, assessed, answer.json());
            if (report.filter(one -> isSaid(one, answer.payload())).isPresent()) {
                carried.add(answer + " of " + attack + ", which was "
                        + (screened.found().isEmpty() ? "missed" : "found"));
            }
            report.ifPresent(one -> assertThat(one.score()).isEqualTo(assessed.score()));
        }
        return carried;
    }

    private static List<ObedientModel.Answer> answers(String attack) {
        return Stream.of(
                        ObedientModel.echoes(attack),
                        ObedientModel.saysWhatIsQuoted(attack),
                        ObedientModel.enciphers(attack))
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<RoastReport> report(
            ScreenedText screened, Prompt prompt, Assessment assessed, String json) {
        AnswerCheck check = SCREEN.answerCheck(prompt, screened);
        Draft draft = AnswerReader.read(json).orElseThrow();
        if (check.complaint(json, draft).isPresent()) {
            return Optional.empty();
        }
        Draft clean = check.without(draft);
        return GATE.complaint(Optional.of(clean), prompt.lines(), false).isPresent()
                ? Optional.empty()
                : Optional.of(GATE.report(clean, screened, assessed, MODEL, false));
    }

    /** Whether the model's own words in a report, quotes and warnings aside, have a payload. */
    private static boolean isSaid(RoastReport report, String payload) {
        return Stream.of(
                        Stream.of(report.headline(), report.verdict()),
                        report.praise().stream(),
                        report.findings().stream()
                                .filter(finding -> finding.rule().isEmpty())
                                .flatMap(ObedientCorpusTest::words))
                .flatMap(words -> words)
                .anyMatch(words -> words.contains(payload));
    }

    private static Stream<String> words(Finding finding) {
        return Stream.of(finding.roast(), finding.problem(), finding.fix());
    }

    private static ScreenedText read(List<String> lines) {
        ResumePdf pdf = ResumePdf.create().name(lines.get(0));
        lines.stream().skip(1).forEach(pdf::line);
        Extraction extraction = EXTRACTOR.extract(pdf.bytes(), 10);
        return SCREEN.screen(REDACTOR.redact(((Extraction.Extracted) extraction).text()));
    }

    private static Prompt prompt(ScreenedText screened) {
        return new Composer(new SecureRandom()).compose(screened, Heat.MEDIUM, LocalDate.of(2026, 11, 24));
    }

    private static List<String> corpus() throws IOException {
        List<String> texts = new ArrayList<>();
        JsonNode kinds =
                JSON.readTree(Files.readString(Corpora.folder("injection").resolve("bipia_text_attack_train.json")));
        kinds.forEach(kind -> kind.forEach(text -> texts.add(text.asString())));
        return texts;
    }
}
