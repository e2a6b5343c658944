package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.Heat;
import dev.roast.model.Inspection;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Upload;
import dev.roast.port.Extraction;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.TextExtractor;
import dev.roast.testpdf.CanaryPdf;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A resume with a mark in every place: what leaves the process, on good days and on bad ones, is searched for them. */
@ResourceLock(Resources.SYSTEM_ERR)
class CanaryTest {
    private final List<String> events = new CopyOnWriteArrayList<>();

    private final EveryLog log = new EveryLog();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void noPromptHasAnythingThatNamesThePersonOrThatNobodySees() {
        Host host = new Host().answering();

        Roast roast = roast(host, builder -> builder);

        assertThat(roast.report())
                .hasValueSatisfying(
                        report -> assertThat(report.source().model()).isEqualTo("scripted"));
        String prompts = String.join(
                "\n",
                host.model.prompts().stream()
                        .map(prompt -> prompt.render() + prompt.instructions() + prompt.facts() + prompt)
                        .toList());
        assertThat(found(prompts, CanaryPdf.PERSONAL)).isEmpty();
        assertThat(found(prompts, CanaryPdf.UNSEEN)).isEmpty();
        assertThat(found(prompts, List.of("kanarifil"))).isEmpty();
        assertThat(found(prompts, CanaryPdf.BODY)).isEqualTo(CanaryPdf.BODY);
        assertThat(prompts).contains("2019 - 2021", "Engineer, Kanaribolag Ltd", "London");
        assertNothingTold();
    }

    @Test
    void norHasWhatIsShownOfIt() {
        Host host = new Host().answering();
        try (Roaster roaster = host.builder().build()) {
            Inspection inspection = roaster.inspect(CanaryPdf.bytes());

            assertThat(inspection).isInstanceOfSatisfying(Inspection.Seen.class, seen -> {
                assertThat(found(seen.prompt(), CanaryPdf.PERSONAL)).isEmpty();
                assertThat(found(seen.prompt(), CanaryPdf.UNSEEN)).isEmpty();
                assertThat(Stream.of(seen.pages(), seen.hidden(), seen.redactions(), seen.injections(), seen)
                                .map(String::valueOf))
                        .allSatisfy(text -> assertThat(found(text, all())).isEmpty());
            });
        }
    }

    /** Whoever answers for a step may put what he was given into his error. */
    static Stream<UnaryOperator<RoasterBuilder>> breakages() {
        TextExtractor extractor = (pdf, pages) -> {
            throw new NumberFormatException("For input string: " + everything());
        };
        TextExtractor refusing = (pdf, pages) ->
                new Extraction.Refused(new Failure(FailureCode.DAMAGED, "The PDF is broken beyond reading."));
        PdfAnnotator annotator = (pdf, notes) -> {
            throw new IllegalStateException(everything(), new IllegalArgumentException(everything()));
        };
        return Stream.of(
                builder -> builder.textExtractor(extractor),
                builder -> builder.textExtractor(refusing),
                builder -> builder.pdfAnnotator(annotator));
    }

    @Test
    void noLogEventOrFailureTellsOfItWhateverBreaks() {
        breakages().forEach(breakage -> {
            Host host = new Host().answering();
            roastOnce(host, breakage);
        });
        Host modelBreaks = new Host();
        modelBreaks.model.otherwise(prompt -> {
            throw new IllegalStateException(prompt.render() + everything());
        });
        roastOnce(modelBreaks, builder -> builder);

        assertThat(log.text()).contains("NumberFormatException", "IllegalStateException", "without its annotated PDF");
        assertNothingTold();
    }

    private Roast roast(Host host, UnaryOperator<RoasterBuilder> change) {
        try (Roaster roaster = change.apply(host.builder().listener(event -> events.add(event.toString())))
                .build()
                .start()) {
            Member member = roaster.member("zephyrine", "plus");
            return member.await(submit(member), Host.PATIENCE);
        }
    }

    /** One attempt, whether it ends the roast or not. */
    private void roastOnce(Host host, UnaryOperator<RoasterBuilder> change) {
        try (Roaster roaster = change.apply(host.builder().listener(event -> events.add(event.toString())))
                .build()) {
            Member member = roaster.member("zephyrine", "plus");
            RoastId id = submit(member);
            assertThat(roaster.runOne()).contains(id);
            assertThat(member.get(id)).hasValueSatisfying(roast -> {
                assertThat(roast.state()).isIn(RoastState.QUEUED, RoastState.FAILED, RoastState.DONE);
                assertThat(found(roast.toString(), all())).isEmpty();
            });
        }
    }

    private static RoastId submit(Member member) {
        Upload upload = Upload.of(CanaryPdf.FILE_NAME, CanaryPdf.bytes());
        return member.submit(
                member.upload(upload), RoastOptions.heat(Heat.MEDIUM).matching("Kanarijob: Java, SQL, Zephyrine"));
    }

    private void assertNothingTold() {
        assertThat(events).isNotEmpty();
        assertThat(found(String.join("\n", events), all())).isEmpty();
        assertThat(found(log.text(), all())).isEmpty();
    }

    private static List<String> all() {
        return Stream.of(CanaryPdf.PERSONAL, CanaryPdf.UNSEEN, CanaryPdf.BODY, List.of("kanari"))
                .flatMap(List::stream)
                .filter(canary -> canary.matches(".*\\p{L}{3}.*"))
                .toList();
    }

    private static String everything() {
        return String.join(" ", all());
    }

    private static List<String> found(String text, List<String> canaries) {
        String lower = text.toLowerCase(Locale.ROOT);
        return canaries.stream()
                .filter(canary -> lower.contains(canary.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
