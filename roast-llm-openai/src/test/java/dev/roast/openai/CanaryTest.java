package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.model.Heat;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Upload;
import dev.roast.testpdf.ResumePdf;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A marked document goes through every fault, and servers repeat the mark: it is in no log, no exception, no event. */
@ResourceLock(Resources.SYSTEM_ERR)
class CanaryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final Logger root = Logger.getLogger("");
    private final List<String> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            records.add(message.getMessage() + " " + message.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** The project's own log goes to standard error, at the level that surefire sets: trace. */
    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        root.setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        System.setErr(before);
        root.setLevel(Level.INFO);
        root.removeHandler(handler);
    }

    @Test
    void noTextOfDocumentOrModelIsToldByTheAdapter() {
        List<String> told = new ArrayList<>();
        for (Row row : Row.all()) {
            try (FaultServer server = FaultServer.of(row.fault())) {
                OpenAiLanguageModel model = FaultTableTest.patientEnough(server, row)
                        .onCall(call -> told.add(call + " " + call.attributes()))
                        .build();
                told.add(
                        row.streamed()
                                ? model.generate(Fixture.prompt(), count -> {}).toString()
                                : model.generate(Fixture.prompt()).toString());
                assertThat(server.asked().get(0).body()).contains(Answers.CANARY);
            }
        }

        assertThat(told).hasSizeGreaterThan(2 * Row.all().size()).noneMatch(text -> text.contains(Answers.CANARY));
        assertThat(logged()).contains("gave no answer: rate-limited").doesNotContain(Answers.CANARY, "sk-hush");
    }

    @Test
    void norByTheRoastsOfOne() {
        List<String> events = new CopyOnWriteArrayList<>();
        for (Row row : List.of(named("JSON cut in a finding"), named("refusal"), named("context too long"))) {
            try (FaultServer server = FaultServer.of(row.fault())) {
                Roast roast = roast(Fixture.model(server).build(), events);

                assertThat(roast.report()).hasValueSatisfying(report -> {
                    assertThat(report.source().fallback()).isTrue();
                    assertThat(report.source().model()).isEqualTo("house");
                });
                assertThat(server.asked()).hasSize(1);
            }
        }

        assertThat(events).isNotEmpty().noneMatch(text -> text.contains(Answers.CANARY));
        assertThat(logged()).doesNotContain(Answers.CANARY, "sk-hush");
    }

    @Test
    void norByRoastsThatAreTriedAgain() {
        List<String> events = new CopyOnWriteArrayList<>();
        try (FaultServer server = FaultServer.of(
                Answers.error(429, "rate_limit_exceeded", "Retry-After: 1"),
                Answers.html(503),
                Answers.cutBody(Answers.REPORT),
                Answers.ok(Answers.REPORT))) {
            Roast roast = roast(Fixture.model(server).build(), events);

            assertThat(roast.attempt()).isEqualTo(4);
            assertThat(roast.report())
                    .as("its answer has no finding, and neither has the second")
                    .hasValueSatisfying(
                            report -> assertThat(report.source().model()).isEqualTo("house"));
            assertThat(server.asked()).hasSize(5);
        }

        assertThat(events)
                .anyMatch(text -> text.startsWith("Retrying"))
                .noneMatch(text -> text.contains(Answers.CANARY));
        assertThat(logged()).contains("gave no answer: unavailable").doesNotContain(Answers.CANARY, "sk-hush");
    }

    private static Row named(String what) {
        return Row.all().stream()
                .filter(row -> row.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static Roast roast(OpenAiLanguageModel model, List<String> events) {
        Clock clock = Clock.systemUTC();
        try (Roaster roaster = Roaster.builder()
                .store(MemoryStore.using(clock))
                .queue(new MemoryJobQueue(clock))
                .rateLimiter(new MemoryRateLimiter(clock))
                .blobs(new MemoryBlobStore())
                .inProcessPdf()
                .languageModels(model)
                .modelPolicy(ModelPolicy.defaults().withPauses(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .listener(event -> events.add(event.toString()))
                .build()
                .start()) {
            Member ada = roaster.member("ada", "free");
            byte[] pdf = ResumePdf.create()
                    .name("Ada Lovelace")
                    .heading("EXPERIENCE")
                    .lineWithRight("Engineer, Engines Ltd", "2019 - 2021")
                    .bullet("Responsible for various projects " + Answers.CANARY)
                    .bytes();
            RoastId id = ada.submit(ada.upload(Upload.of("cv.pdf", pdf)), RoastOptions.heat(Heat.MEDIUM));
            return ada.await(id, PATIENCE);
        }
    }

    private String logged() {
        return err.toString(StandardCharsets.UTF_8) + records;
    }
}
