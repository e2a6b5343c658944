package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which servers fail: what comes of it, in how many requests, and how soon. */
class FaultTableTest {

    static List<Row> rows() {
        return Row.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isTheOutcomeInSoManyRequestsWithinItsTime(Row row) {
        try (FaultServer server = FaultServer.of(row.fault())) {
            OpenAiLanguageModel model = patientEnough(server, row).build();

            long start = System.nanoTime();
            Reply reply =
                    row.streamed() ? model.generate(Fixture.prompt(), count -> {}) : model.generate(Fixture.prompt());
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            if (row.declined().isPresent()) {
                assertThat(reply).isEqualTo(new Reply.Declined(row.declined().get(), row.retryAfter()));
            } else {
                assertThat(reply)
                        .isInstanceOfSatisfying(
                                Reply.Answer.class,
                                answer -> assertThat(answer.json()).isEqualTo(Answers.REPORT));
            }
            assertThat(server.asked()).hasSize(row.requests());
            assertThat(took).isLessThan(row.longest());
        }
    }

    /** Rows about time get little of it. */
    static OpenAiLanguageModelBuilder patientEnough(FaultServer server, Row row) {
        OpenAiLanguageModelBuilder builder = Fixture.model(server);
        return row.what().startsWith("slow")
                ? builder.timeouts(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(700))
                : builder;
    }
}
