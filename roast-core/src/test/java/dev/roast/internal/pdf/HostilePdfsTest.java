package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Severity;
import dev.roast.port.PdfNote;
import dev.roast.testpdf.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePdfsTest {
    /** More than the extractor allows itself, so that a hang fails and a busy machine does not. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    static Stream<Path> files() throws IOException {
        return Corpora.pdfs("hostile-pdfs").stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachHasATypedOutcome(Path file) throws IOException {
        byte[] pdf = Files.readAllBytes(file);

        Assertions.assertTimeoutPreemptively(
                LONGEST, () -> assertThat(Reading.of(pdf)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsAnnotatedOrNot(Path file) throws IOException {
        byte[] pdf = Files.readAllBytes(file);
        List<PdfNote> notes = List.of(new PdfNote(1, List.of(), "Title", "Text", Severity.HIGH));

        Optional<byte[]> annotated =
                Assertions.assertTimeoutPreemptively(LONGEST, () -> new PdfBoxAnnotator().annotate(pdf, notes));

        annotated.ifPresent(copy -> assertThat(Reading.of(copy).getClass())
                .isEqualTo(Reading.of(pdf).getClass()));
    }
}
