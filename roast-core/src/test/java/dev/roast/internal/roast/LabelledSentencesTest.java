package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roast.internal.roast.personal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of many countries whose personal data others have labelled. */
class LabelledSentencesTest {
    private static final Map<String, Kind> KINDS = Map.of(
            "EMAIL_ADDRESS", Kind.EMAIL,
            "PHONE_NUMBER", Kind.PHONE,
            "CREDIT_CARD", Kind.CARD,
            "IBAN_CODE", Kind.IBAN,
            "US_SSN", Kind.ID,
            "DOMAIN_NAME", Kind.URL);

    private static final List<Sentence> SENTENCES = new ArrayList<>();

    private record Span(String type, String value) {}

    private record Sentence(String text, List<Span> spans, RedactedText redacted) {}

    @BeforeAll
    static void read() throws IOException {
        Optional<Path> folder =
                Optional.ofNullable(System.getenv("ROAST_CORPORA")).map(Path::of);
        assumeTrue(folder.isPresent(), "ROAST_CORPORA is not set: the labelled sentences are not read");
        Path file = folder.orElseThrow().resolve("pii").resolve("presidio_research_synth_v2_even.json");
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(file))) {
            String text = one.path("full_text").asString();
            List<Span> spans = new ArrayList<>();
            one.path("spans")
                    .forEach(span -> spans.add(new Span(
                            span.path("entity_type").asString(),
                            span.path("entity_value").asString())));
            SENTENCES.add(new Sentence(
                    text,
                    spans,
                    new Redactor().redact(RedactorTest.text(text.lines().toArray(String[]::new)))));
        }
    }

    @Test
    void addressesPhonesAndNumbersWithCheckDigitsAreFound() {
        Map<Kind, int[]> found = new EnumMap<>(Kind.class);
        List<String> missed = new ArrayList<>();
        for (Sentence sentence : SENTENCES) {
            String shown = shown(sentence);
            for (Span span : sentence.spans()) {
                if (KINDS.containsKey(span.type())) {
                    int[] counts = found.computeIfAbsent(KINDS.get(span.type()), none -> new int[2]);
                    counts[1]++;
                    if (shown.contains(span.value())) {
                        missed.add(span.type() + " " + span.value() + " <" + sentence.text() + ">");
                    } else {
                        counts[0]++;
                    }
                }
            }
        }
        found.forEach((kind, counts) -> System.out.printf(
                "labelled sentences: %s recall %.3f (%d of %d)%n",
                kind, counts[0] / (double) counts[1], counts[0], counts[1]));
        assertThat(found)
                .as(missed.toString())
                .allSatisfy((kind, counts) ->
                        assertThat(counts[0] / (double) counts[1]).isGreaterThanOrEqualTo(0.99));
    }

    @Test
    void whatIsFoundIsPersonal() {
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : SENTENCES) {
            for (Redaction one : sentence.redacted().redactions()) {
                if (KINDS.containsValue(one.kind())) {
                    all++;
                    if (sentence.spans().stream()
                            .noneMatch(span -> span.value().contains(one.value())
                                    || one.value().contains(span.value()))) {
                        wrong.add(one.kind() + " " + one.value() + " <" + sentence.text() + ">");
                    }
                }
            }
        }
        double precision = 1 - wrong.size() / (double) all;
        System.out.printf("labelled sentences: precision %.3f (%d of %d)%n", precision, all - wrong.size(), all);
        assertThat(precision).as(wrong.toString()).isGreaterThanOrEqualTo(0.95);
    }

    private static String shown(Sentence sentence) {
        return String.join(
                "\n",
                sentence.redacted().lines().stream().map(line -> line.text()).toList());
    }
}
