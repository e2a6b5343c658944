package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.Heat;
import dev.roast.port.Extraction;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.ResumeFacts;
import dev.roast.port.ResumeFacts.ContactKind;
import dev.roast.port.ResumeFacts.EmailStyle;
import dev.roast.port.ResumeFacts.TitleKind;
import dev.roast.port.ResumeText;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house roaster on PDFs, as the extractor reads them. */
class HouseCorpusTest {
    private static final HouseRoaster HOUSE = new HouseRoaster();
    private static final PdfBoxExtractor EXTRACTOR = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));

    @Test
    void aPdfWithDefectsGetsThemNamed() {
        byte[] pdf = ResumePdf.create()
                .name("Robin Example")
                .heading("EXPERIENCE")
                .lineWithRight("Clerk, Acme Ltd", "Mar 2020 - Present")
                .bullet(
                        "Responsible for various reports and for the mail of the whole house, which came in large sacks every"
                                + " morning before nine")
                .bullet("Utilized Javascript for 3 forms")
                .bullet("Cut the queue from 30 people to 4")
                .heading("EDUCATION")
                .lineWithRight("University of Bristol", "2014 - 2017")
                .bytes();
        JsonNode report = report(prompt(pdf, Heat.MEDIUM));
        assertThat(report.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("rule").asString()))
                .contains("weak-opener", "vague-quantity", "buzzword", "misspelt-technology", "missing-section");
        assertQuotesStandInTheText(report, prompt(pdf, Heat.MEDIUM));
    }

    @Test
    void everyRealResumeGetsThreeFindingsWithTrueQuotes() throws IOException {
        Optional<Path> folder =
                Optional.ofNullable(System.getenv("ROAST_CORPORA")).map(Path::of);
        assumeTrue(folder.isPresent(), "ROAST_CORPORA is not set: the real resumes are not read");
        for (Path file : pdfs(folder.orElseThrow().resolve("resumes"))) {
            Prompt prompt = prompt(Files.readAllBytes(file), Heat.SAVAGE);
            JsonNode report = report(prompt);
            assertThat(report.get("findings").size()).as(file.toString()).isGreaterThanOrEqualTo(3);
            assertQuotesStandInTheText(report, prompt);
        }
    }

    @Test
    void noTwoResumesHaveOneHeadline() throws IOException {
        Optional<Path> folder =
                Optional.ofNullable(System.getenv("ROAST_CORPORA")).map(Path::of);
        assumeTrue(folder.isPresent(), "ROAST_CORPORA is not set: the real resumes are not read");
        List<Prompt> prompts = new ArrayList<>();
        for (Path file : pdfs(folder.orElseThrow().resolve("resumes"))) {
            prompts.add(prompt(Files.readAllBytes(file), Heat.SAVAGE));
        }
        GoodResumes.all().forEach(resume -> prompts.add(resume.prompt(Heat.SAVAGE)));
        assertThat(prompts.stream().map(prompt -> report(prompt).get("headline").asString()))
                .doesNotHaveDuplicates();
    }

    private static void assertQuotesStandInTheText(JsonNode report, Prompt prompt) {
        String text = HouseRoasterTest.text(prompt);
        report.get("findings").forEach(finding -> {
            if (finding.has("quote")) {
                assertThat(text).contains(finding.get("quote").get("text").asString());
            }
        });
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode report(Prompt prompt) {
        return JsonMapper.shared().readTree(((Reply.Answer) HOUSE.generate(prompt)).json());
    }

    static Prompt prompt(byte[] pdf, Heat heat) {
        ResumeText text = ((Extraction.Extracted) EXTRACTOR.extract(pdf, 100)).text();
        ResumeFacts facts = new ResumeFacts(
                text.pages(),
                Set.of(ContactKind.EMAIL, ContactKind.PHONE),
                EmailStyle.ORDINARY,
                text.info().title().isBlank() ? TitleKind.NONE : TitleKind.ORDINARY,
                text.layout(),
                text.hidden().size());
        return new Prompt("", heat, text.lines(), facts, ResumeLines.TODAY);
    }
}
