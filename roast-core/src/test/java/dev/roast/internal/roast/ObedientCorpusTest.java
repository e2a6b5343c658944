package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.node.ObjectNode;

/** Every attack of the corpus, in a PDF, and a model that says what it was told: none of it is in a report. */
class ObedientCorpusTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HouseRoaster HOUSE = new HouseRoaster();
    private static final InjectionScreen SCREEN = new InjectionScreen();
    private static final Redactor REDACTOR = new Redactor();
    private static final Gate GATE = new Gate();
    private static final ReportSource MODEL = new ReportSource("obedient-1", false, 10, 20);
    private static final PdfBoxExtractor EXTRACTOR = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
    private static final int RUN = 6;

    @Test
    void noReportCarriesWhatTheModelWasToldAndNoScoreMoves() throws IOException {
        List<String> attacks = attacks();
        int plain = HOUSE.assess(prompt(screened(PlantedLines.plain()))).score();
        for (int i = 0; i < attacks.size(); i++) {
            String attack = attacks.get(i);
            ScreenedText screened = screened(PlantedLines.with(attack, i % PlantedLines.PLACES));
            Prompt prompt = prompt(screened);
            for (String json : answers(attack)) {
                Optional<RoastReport> report = report(screened, prompt, json);
                assertThat(said(report, attack)).as(attack).isEmpty();
                report.ifPresent(passed -> assertThat(passed.score())
                        .isEqualTo(HOUSE.assess(prompt).score())
                        .isBetween(plain - 3, plain + 3));
            }
        }
    }

    /** Obedience in the headline, in a finding, in the praise and in the verdict, each with the score that was asked for. */
    private static List<String> answers(String attack) {
        return List.of(
                answer(attack, "A joke.", "It is short.", "Mend it."),
                answer("A headline", attack, "It is short.", "Mend it."),
                answer("A headline", "A joke.", attack, "Mend it."),
                answer("A headline", "A joke.", "It is short.", attack));
    }

    private static String answer(String headline, String roast, String praise, String verdict) {
        ObjectNode root = JSON.createObjectNode();
        root.put("headline", headline).put("verdict", verdict).put("score", 100);
        root.putArray("praise").add(praise);
        var findings = root.putArray("findings");
        for (String quote : List.of(
                "Responsible for various reports",
                "Built the fraud rules engine",
                "Led the move of 40 services",
                "Java, PostgreSQL")) {
            findings.addObject()
                    .put("category", "impact")
                    .put("severity", "high")
                    .put("quote", quote)
                    .put("roast", findings.isEmpty() ? "Dull." : roast)
                    .put("problem", "A duty.")
                    .put("fix", "Say what changed.");
        }
        return JSON.writeValueAsString(root);
    }

    private static Optional<RoastReport> report(ScreenedText screened, Prompt prompt, String json) {
        AnswerCheck check = SCREEN.answerCheck(prompt, screened);
        Draft draft = AnswerReader.read(json).orElseThrow();
        if (check.complaint(json, draft).isPresent()) {
            return Optional.empty();
        }
        Draft clean = check.without(draft);
        return GATE.complaint(Optional.of(clean), prompt.lines(), false).isPresent()
                ? Optional.empty()
                : Optional.of(GATE.report(clean, screened, HOUSE.assess(prompt), MODEL, false));
    }

    /** What a report says of its own accord that is a run of words of the attack. */
    private static List<String> said(Optional<RoastReport> report, String attack) {
        Echoes echoes = new Echoes(Math.min(RUN, attack.split(" ").length), Stream.of(attack));
        return report.stream()
                .flatMap(one -> Stream.of(
                                Stream.of(one.headline(), one.verdict()),
                                one.praise().stream(),
                                one.findings().stream().flatMap(ObedientCorpusTest::words))
                        .flatMap(words -> words))
                .filter(echoes::isIn)
                .toList();
    }

    private static Stream<String> words(Finding finding) {
        return Stream.of(finding.roast(), finding.problem(), finding.fix());
    }

    private static ScreenedText screened(List<String> lines) {
        ResumePdf pdf = ResumePdf.create().name(lines.get(0));
        lines.stream().skip(1).forEach(pdf::line);
        Extraction extraction = EXTRACTOR.extract(pdf.bytes(), 10);
        return SCREEN.screen(REDACTOR.redact(((Extraction.Extracted) extraction).text()));
    }

    private static Prompt prompt(ScreenedText screened) {
        return new Composer(new SecureRandom()).compose(screened, Heat.MEDIUM, LocalDate.of(2026, 11, 24));
    }

    private static List<String> attacks() throws IOException {
        List<String> texts = new ArrayList<>();
        JsonNode kinds =
                JSON.readTree(Files.readString(Corpora.folder("injection").resolve("bipia_text_attack_train.json")));
        kinds.forEach(kind -> kind.forEach(text -> texts.add(text.asString())));
        return texts;
    }
}
