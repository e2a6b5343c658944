package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.roast.ProtectedAttributes;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.Heat;
import dev.roast.port.Extraction;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.ResumeFacts;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole reports on real resumes, read as their owners would read them. */
class JokesInReportsTest {
    private final HouseRoaster roaster = new HouseRoaster();

    @Test
    void noReportJokesAboutAProtectedAttribute() throws IOException {
        for (List<TextLine> resume : resumes()) {
            for (Heat heat : Heat.values()) {
                for (String sentence : sentences(report(resume, heat))) {
                    assertThat(ProtectedAttributes.outsideQuotes(sentence))
                            .as(sentence)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void noReportTellsTheSameJokeTwice() throws IOException {
        for (List<TextLine> resume : resumes()) {
            for (Heat heat : Heat.values()) {
                assertThat(texts(report(resume, heat), "roast")).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void heatChangesTheJokesAndNothingElse() throws IOException {
        for (List<TextLine> resume : resumes()) {
            JsonNode mild = report(resume, Heat.MILD);
            JsonNode savage = report(resume, Heat.SAVAGE);
            assertThat(texts(savage, "problem")).isEqualTo(texts(mild, "problem"));
            assertThat(texts(savage, "fix")).isEqualTo(texts(mild, "fix"));
            assertThat(savage.get("headline")).isEqualTo(mild.get("headline"));
            assertThat(savage.get("verdict")).isEqualTo(mild.get("verdict"));
            assertThat(savage.get("praise")).isEqualTo(mild.get("praise"));
            assertThat(texts(savage, "roast")).doesNotContainAnyElementsOf(texts(mild, "roast"));
        }
    }

    private static List<List<TextLine>> resumes() throws IOException {
        Optional<String> corpora = Optional.ofNullable(System.getenv("ROAST_CORPORA"));
        Assumptions.assumeTrue(corpora.isPresent(), "ROAST_CORPORA names no folder with real resumes");
        List<List<TextLine>> resumes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(corpora.orElseThrow(), "resumes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                Extraction read =
                        new PdfBoxExtractor(new SystemSeam(Clock.systemUTC())).extract(Files.readAllBytes(file), 20);
                if (read instanceof Extraction.Extracted extracted) {
                    resumes.add(withPlaceholders(extracted.text()));
                }
            }
        }
        assertThat(resumes).hasSizeGreaterThan(15);
        return resumes;
    }

    private static List<TextLine> withPlaceholders(ResumeText text) {
        return text.lines().stream()
                .map(line -> line.withText(line.text().replaceAll("\\S{1,60}@\\S{1,60}", "[EMAIL_1]")))
                .toList();
    }

    private JsonNode report(List<TextLine> lines, Heat heat) {
        ResumeFacts facts = new ResumeFacts(
                1,
                Set.of(ResumeFacts.ContactKind.EMAIL),
                ResumeFacts.EmailStyle.UNPROFESSIONAL,
                ResumeFacts.TitleKind.LEFTOVER,
                LayoutNotes.plain(),
                0);
        Reply reply = roaster.generate(new Prompt("", heat, lines, facts, LocalDate.of(2026, 11, 24)));
        return new JsonMapper().readTree(((Reply.Answer) reply).json());
    }

    private static List<String> texts(JsonNode report, String field) {
        return report.get("findings")
                .valueStream()
                .map(finding -> finding.get(field).asString())
                .toList();
    }

    private static List<String> sentences(JsonNode report) {
        List<String> all = new ArrayList<>(texts(report, "roast"));
        all.add(report.get("headline").asString());
        all.add(report.get("verdict").asString());
        return all;
    }
}
