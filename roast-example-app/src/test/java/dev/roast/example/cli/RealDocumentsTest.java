package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.roast.testpdf.Corpora;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line over resumes that real people and templates have made, and over PDFs made to break programs. */
class RealDocumentsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Generous: what is tested is that there is an end. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** One hostile PDF in so many: the extractor and its child have tests over all of them, and here each takes a new child. */
    private static final int STEP = "all".equals(System.getProperty("roast.hostile")) ? 1 : 4;

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyRealResumeIsRoastedWithQuotesThatStandInItAndTakesNotes() throws IOException {
        List<Path> resumes = Corpora.pdfs("resumes");
        List<String> texts = texts(resumes);
        return IntStream.range(0, resumes.size())
                .mapToObj(i ->
                        DynamicTest.dynamicTest(name(resumes.get(i)), () -> isRoasted(resumes.get(i), texts.get(i))));
    }

    @TestFactory
    Stream<DynamicTest> aHostilePdfEndsInOneSentenceOrARoast() throws IOException {
        List<Path> pdfs = Corpora.pdfs("hostile-pdfs");
        return IntStream.iterate(0, i -> i < pdfs.size(), i -> i + STEP)
                .mapToObj(pdfs::get)
                .map(pdf -> DynamicTest.dynamicTest(
                        name(pdf), () -> assertTimeoutPreemptively(LONGEST, () -> endsDecently(pdf))));
    }

    private void isRoasted(Path pdf, String text) throws IOException {
        Path notes = folder.resolve(name(pdf));

        Ran ran = Ran.piped("roast", pdf, "--format", "json", "--annotated", notes);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        List<JsonNode> findings =
                JSON.readTree(ran.out()).path("findings").valueStream().toList();
        assertThat(findings).hasSizeGreaterThanOrEqualTo(3);
        assertThat(findings.stream()
                        .map(finding -> finding.path("quote").path("text").asString(""))
                        .map(Folded::of))
                .allSatisfy(quote -> assertThat(text).contains(quote));
        assertThat(annotations(notes)).isGreaterThan(annotations(pdf));
    }

    private static void endsDecently(Path pdf) {
        Ran ran = Ran.piped("roast", pdf);

        assertThat(ran.code()).isIn(0, 1, 3);
        assertThat(ran.out() + ran.err()).doesNotContain("\tat ", "Exception");
        if (ran.code() != 0) {
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).singleElement().asString().matches("[a-z-]+: [A-Z].*\\.");
        }
    }

    private static List<String> texts(List<Path> pdfs) {
        Object[] words = Stream.concat(Stream.of("inspect"), pdfs.stream()).toArray();
        return Ran.piped(words)
                .out()
                .lines()
                .map(JSON::readTree)
                .map(RealDocumentsTest::text)
                .toList();
    }

    private static String text(JsonNode inspected) {
        StringBuilder text = new StringBuilder();
        for (JsonNode page : inspected.path("pages")) {
            page.path("lines").forEach(line -> text.append(line.asString()));
        }
        return Folded.of(text.toString());
    }

    private static int annotations(Path pdf) throws IOException {
        int count = 0;
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                count += document.getPage(i).getAnnotations().size();
            }
        }
        return count;
    }

    private static String name(Path pdf) {
        return String.valueOf(pdf.getFileName());
    }
}
