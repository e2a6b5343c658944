package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import dev.roast.testpdf.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real attacks (BIPIA, Yi et al. 2023) put into a resume, and real resumes without any. */
class InjectionCorpusTest {
    private static final double GOAL = 0.9;
    private static final PdfBoxExtractor EXTRACTOR = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));

    @Test
    void nineOfTenAttacksAreFoundWhereverTheyStand() throws IOException {
        assertThat(recall(text -> text)).isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void soTheyAreInLowerCase() throws IOException {
        assertThat(recall(text -> text.toLowerCase(Locale.ROOT))).isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void soTheyAreInBase64() throws IOException {
        assertThat(recall(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .isGreaterThanOrEqualTo(GOAL);
    }

    private static double recall(UnaryOperator<String> disguise) throws IOException {
        List<String> texts = attacks();
        long found = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int place = 0; place < PlantedLines.PLACES; place++) {
                boolean hit = !PlantedLines.screened(PlantedLines.with(disguise.apply(texts.get(i)), place))
                        .found()
                        .isEmpty();
                found += hit ? 1 : 0;
            }
        }

        return found / (double) (texts.size() * PlantedLines.PLACES);
    }

    @Test
    void noRealResumeIsTakenForAnAttack() throws IOException {
        for (Path file : Corpora.pdfs("resumes")) {
            Extraction extraction = EXTRACTOR.extract(Files.readAllBytes(file), 200);
            assertThat(extraction)
                    .isInstanceOfSatisfying(
                            Extraction.Extracted.class,
                            extracted -> assertThat(new InjectionScreen()
                                            .screen(new Redactor().redact(extracted.text()))
                                            .found())
                                    .as(String.valueOf(file.getFileName()))
                                    .isEmpty());
        }
    }

    private static List<String> attacks() throws IOException {
        List<String> texts = new ArrayList<>();
        JsonNode kinds = JsonMapper.shared()
                .readTree(Files.readString(Corpora.folder("injection").resolve("bipia_text_attack_train.json")));
        kinds.forEach(kind -> kind.forEach(text -> texts.add(text.asString())));
        return texts;
    }
}
