package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RoastCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SAMPLE = Path.of("..", "docs", "sample-resume.pdf");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aResumeIsRoasted() {
        Ran ran = Ran.piped("roast", SAMPLE);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("overall", "machine readability", "THIS COSTS YOU INTERVIEWS", "WHAT IS GOOD", "THE VERDICT")
                .contains("“Responsible for various projects", "Problem  ", "Fix      ")
                .doesNotContain("\u001B");
        assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aPersonAtATerminalGetsColoursAndSeesWhatIsBeingDone() {
        Ran ran = Ran.watched(Map.of("TERM", "xterm-256color"), "roast", SAMPLE);

        assertThat(ran.out()).contains("\u001B[31m");
        assertThat(ran.err())
                .startsWith("\r\u001B[2K  Lighting the fire")
                .as("erased at the end")
                .endsWith("\r\u001B[2K")
                .doesNotContain("\n");
    }

    @Test
    void coloursAndProgressAreLeftOutWhereTheyAreNotWanted() {
        assertThat(Ran.watched(Map.of("NO_COLOR", "1"), "roast", SAMPLE).out()).doesNotContain("\u001B");
        Ran dumb = Ran.watched(Map.of("TERM", "dumb"), "roast", SAMPLE);
        assertThat(dumb.out() + dumb.err()).doesNotContain("\u001B");
    }

    @Test
    void jsonIsTheReportAndNothingElse() {
        Ran ran = Ran.piped("roast", SAMPLE, "--format", "json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSize(1);
        JsonNode report = JSON.readTree(ran.out());
        assertThat(report.propertyNames())
                .containsExactly(
                        "version",
                        "language",
                        "headline",
                        "score",
                        "scoreReasons",
                        "categories",
                        "findings",
                        "praise",
                        "verdict",
                        "match",
                        "changes",
                        "warnings",
                        "withheld",
                        "source");
        assertThat(report.path("categories")).hasSize(5);
        assertThat(report.path("findings").size()).isGreaterThanOrEqualTo(3);
        assertThat(report.path("source").path("model").asString()).isEqualTo("house");
    }

    @Test
    void everyQuoteStandsInTheResumeWhereTheReportSays() {
        JsonNode pages = JSON.readTree(Ran.piped("inspect", SAMPLE).out()).path("pages");
        List<JsonNode> quotes = new ArrayList<>();
        JSON.readTree(Ran.piped("roast", SAMPLE, "--format=json").out())
                .path("findings")
                .forEach(finding -> finding.optional("quote").ifPresent(quotes::add));

        assertThat(quotes).isNotEmpty().allSatisfy(quote -> {
            JsonNode lines = pages.path(quote.path("page").asInt() - 1).path("lines");
            String fromThere = String.join(
                    "",
                    lines.valueStream()
                            .skip(quote.path("line").asInt() - 1L)
                            .map(JsonNode::asString)
                            .toList());
            assertThat(Folded.of(fromThere))
                    .contains(Folded.of(quote.path("text").asString()));
        });
    }

    @Test
    void theHeatChangesTheJokesAndNothingElse() {
        List<ObjectNode> reports = Stream.of("mild", "Medium", "SAVAGE")
                .map(heat -> Ran.piped("roast", "--heat", heat, "--format", "json", SAMPLE))
                .map(ran -> (ObjectNode) JSON.readTree(ran.out()))
                .toList();

        assertThat(reports.stream().map(RoastCommandTest::jokes).distinct()).hasSize(3);
        assertThat(reports.stream().map(RoastCommandTest::withoutJokes).distinct())
                .hasSize(1);
    }

    @Test
    void theSameResumeGetsTheSameRoast() {
        assertThat(Ran.piped("roast", SAMPLE)).isEqualTo(Ran.piped("roast", SAMPLE));
    }

    @Test
    void theOwnPdfIsWrittenWithANoteForEachFinding() throws IOException {
        Path out = folder.resolve("notes.pdf");

        Ran ran = Ran.piped("roast", SAMPLE, "--annotated", out, "--format", "json");

        assertThat(ran.code()).isZero();
        JsonNode findings = JSON.readTree(ran.out()).path("findings");
        String notes = notes(out);
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(notes).contains(finding.path("roast").asString()));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing unfinished is left").containsExactly(out);
        }
    }

    @Test
    void anOlderCopyIsReplaced() throws IOException {
        Path out = folder.resolve("notes.pdf");
        Files.writeString(out, "older");

        assertThat(Ran.piped("roast", SAMPLE, "--annotated", out).code()).isZero();

        assertThat(notes(out)).isNotEmpty();
    }

    @Test
    void theResumeItselfIsNeverWrittenOver() throws IOException {
        Path resume = Files.write(folder.resolve("cv.pdf"), BadPdfs.good());
        Path sameFile = folder.resolve("sub").resolve("..").resolve("cv.pdf");
        Files.createDirectory(folder.resolve("sub"));

        Ran ran = Ran.piped("roast", resume, "--annotated", sameFile);

        assertThat(ran).isEqualTo(new Ran(2, "", sameFile + " is the resume itself; give --annotated another name.\n"));
        assertThat(resume).hasBinaryContent(BadPdfs.good());
    }

    @Test
    void nothingIsDoneWhereTheCopyCouldNotBeWritten() {
        Path nowhere = folder.resolve("missing").resolve("notes.pdf");

        assertThat(Ran.piped("roast", SAMPLE, "--annotated", nowhere))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "There is no folder " + nowhere.getParent()
                                + " to write to; make it, or give --annotated another.\n"));
        assertThat(Ran.piped("roast", SAMPLE, "--annotated", folder))
                .isEqualTo(new Ran(1, "", folder + " is a folder; give --annotated the path of a file.\n"));
    }

    @Test
    void aTerminalThatIsNotUnicodeGetsTheNearestSigns() throws IOException {
        Path resume = Files.write(folder.resolve("cv.pdf"), BadPdfs.good("Responsible for various cafés – all over"));

        Ran text = Ran.run(true, StandardCharsets.US_ASCII, Map.of("TERM", "dumb"), "roast", resume);

        assertThat(text.out())
                .contains("\"Responsible for various cafes - all over\"")
                .contains("#####");
    }

    private static List<String> jokes(ObjectNode report) {
        return report.path("findings")
                .valueStream()
                .map(finding -> finding.path("roast").asString())
                .toList();
    }

    private static JsonNode withoutJokes(ObjectNode report) {
        ObjectNode copy = report.deepCopy();
        copy.path("findings").forEach(finding -> ((ObjectNode) finding).remove("roast"));
        return copy;
    }

    private static String notes(Path pdf) throws IOException {
        StringBuilder notes = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    notes.append(annotation.getContents()).append('\n');
                }
            }
        }
        return notes.toString();
    }
}
