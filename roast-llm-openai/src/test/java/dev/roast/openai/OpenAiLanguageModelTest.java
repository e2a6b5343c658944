package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, to whom, and what is told of it. */
class OpenAiLanguageModelTest {
    private static final Reply UNAUTHORISED = Reply.Declined.because(Reason.UNAUTHORISED);

    @Test
    void theDocumentIsLastInAMessageOfItsOwn() {
        try (FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT))) {
            Fixture.model(server).build().generate(Fixture.prompt());

            String body = server.asked().get(0).body();
            assertThat(body)
                    .containsSubsequence("\"role\":\"system\"", "Roast this.", "\"role\":\"user\"", Answers.CANARY);
            assertThat(body.indexOf("\"role\":\"user\"")).isLessThan(body.indexOf(Answers.CANARY));
            assertThat(server.asked().get(0).head())
                    .startsWith("POST /v1/chat/completions HTTP/1.1")
                    .containsIgnoringCase("authorization: Bearer sk-hush")
                    .doesNotContainIgnoringCase("upgrade");
        }
    }

    @Test
    void anUnknownResponseFormatIsLeftOutOnceAndForAll() {
        FaultServer.Fault picky = (asked, out) -> {
            boolean known = !asked.body().contains("response_format");
            (known ? Answers.ok(Answers.REPORT) : Answers.status(400, "{\"error\": \"unknown field response_format\"}"))
                    .answer(asked, out);
        };
        try (FaultServer server = FaultServer.of(picky)) {
            OpenAiLanguageModel model = Fixture.model(server).build();

            assertThat(model.generate(Fixture.prompt())).isInstanceOf(Reply.Answer.class);
            assertThat(server.asked()).hasSize(2);
            assertThat(model.generate(Fixture.prompt())).isInstanceOf(Reply.Answer.class);
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void anInterruptAbortsTheCallAtOnce() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        FaultServer.Fault held = (asked, out) -> {
            reached.countDown();
            Answers.silence().answer(asked, out);
        };
        try (FaultServer server = FaultServer.of(held)) {
            List<Object> seen = new ArrayList<>();
            Thread caller = new Thread(() -> {
                seen.add(Fixture.model(server).build().generate(Fixture.prompt()));
                seen.add(Thread.currentThread().isInterrupted());
            });
            caller.start();
            reached.await();
            caller.interrupt();
            caller.join(Duration.ofSeconds(5).toMillis());

            assertThat(seen).containsExactly(Reply.Declined.because(Reason.UNAVAILABLE), true);
            assertThat(server.awaitHungUp()).as("the connection is closed").isTrue();
        }
    }

    @Test
    void theKeyIsAskedForBeforeEachRequest() {
        AtomicInteger turn = new AtomicInteger();
        try (FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT))) {
            OpenAiLanguageModel model = Fixture.model(server)
                    .apiKey(() -> "sk-" + turn.incrementAndGet())
                    .build();
            model.generate(Fixture.prompt());
            model.generate(Fixture.prompt());

            assertThat(server.asked().get(0).head()).contains("Bearer sk-1");
            assertThat(server.asked().get(1).head()).contains("Bearer sk-2");
        }
    }

    @Test
    void aKeyThatNoHeaderCarriesIsUnauthorisedAndNotThrown() {
        try (FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT))) {
            OpenAiLanguageModel odd = Fixture.model(server).apiKey("two\nlines").build();
            OpenAiLanguageModel broken = Fixture.model(server)
                    .apiKey(() -> {
                        throw new IllegalStateException("the vault is shut");
                    })
                    .build();

            assertThat(odd.generate(Fixture.prompt())).isEqualTo(UNAUTHORISED);
            assertThat(broken.generate(Fixture.prompt())).isEqualTo(UNAUTHORISED);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void usageAndCostAreTold() {
        List<ModelCall> calls = new ArrayList<>();
        try (FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT), Answers.error(500, "server_error"))) {
            OpenAiLanguageModel model = Fixture.model(server)
                    .prices(Prices.usd("0.25", "0.025", "2"))
                    .onCall(calls::add)
                    .build();
            model.generate(Fixture.prompt());
            model.generate(Fixture.prompt());

            assertThat(calls.get(0).usage()).isEqualTo(new TokenUsage(1200, 1024, 300, 64, false));
            assertThat(calls.get(0).cost())
                    .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("0.0006696"));
            assertThat(calls.get(0).attributes())
                    .containsEntry("gen_ai.response.model", "gpt-test-2026")
                    .containsEntry("gen_ai.usage.input_tokens", 1200L)
                    .doesNotContainKey("error.type");
            assertThat(calls.get(1).usage()).isEqualTo(TokenUsage.NONE);
            assertThat(calls.get(1).attributes()).containsEntry("error.type", "unavailable");
        }
    }

    @Test
    void usageThatIsMissingIsEstimatedAndSaysSo() {
        String silent =
                Answers.completion(Answers.REPORT, "stop").without("usage").toString();
        List<ModelCall> calls = new ArrayList<>();
        try (FaultServer server = FaultServer.of(Answers.status(200, silent))) {
            Reply reply = Fixture.model(server).onCall(calls::add).build().generate(Fixture.prompt());

            TokenUsage usage = calls.get(0).usage();
            assertThat(usage.estimated()).isTrue();
            assertThat(usage.input()).isBetween(100L, 2_000L);
            assertThat(reply).isEqualTo(new Reply.Answer(Answers.REPORT, usage.input(), usage.output()));
        }
    }

    @Test
    void aListenerThatThrowsTakesNoAnswerAway() {
        try (FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT))) {
            OpenAiLanguageModel model = Fixture.model(server)
                    .onCall(call -> {
                        throw new IllegalStateException("no");
                    })
                    .build();

            assertThat(model.generate(Fixture.prompt())).isInstanceOf(Reply.Answer.class);
        }
    }

    @Test
    void progressIsToldInCharacters() {
        List<Long> told = new ArrayList<>();
        List<String> events = List.of(Answers.delta("{\"a\""), Answers.delta(": 1}"), Answers.finish("stop"), "[DONE]");
        try (FaultServer server = FaultServer.of(Answers.stream(events))) {
            Fixture.model(server).build().generate(Fixture.prompt(), told::add);

            assertThat(told).containsExactly(4L, 8L, 8L);
            assertThat(server.asked().get(0).body()).contains("\"stream\":true");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/v1", "http://[fe80::1]/v1", "http://[::ffff:169.254.169.254]/v1",
                "http://[64:ff9b::a9fe:a9fe]/v1", "http://[fd00:ec2::254]/v1", "http://100.100.100.200/v1",
                "http://0.0.0.0/v1", "http://2852039166/v1"
            })
    void addressesOfMetadataAndLinkAreRefusedAlways(String address) {
        OpenAiLanguageModelBuilder builder =
                OpenAiLanguageModel.builder().model("m").allowLoopback().baseUrl(URI.create(address));

        assertThatIllegalArgumentException().isThrownBy(builder::build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/v1", "http://127.0.0.1:1/v1", "http://[::1]:1/v1"})
    void thisMachineIsRefusedUnlessAskedFor(String address) {
        OpenAiLanguageModelBuilder builder =
                OpenAiLanguageModel.builder().model("m").baseUrl(URI.create(address));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("allowLoopback()");
        assertThatCode(() -> builder.allowLoopback().build()).doesNotThrowAnyException();
    }

    @Test
    void aNameIsLookedUpAtEachCall() {
        AddressGuard guard = new AddressGuard(false);

        assertThat(guard.refusalOfWritten("host.example")).isEmpty();
        assertThat(guard.refusal("localhost")).isPresent();
        assertThat(guard.refusal("no-such-host.invalid")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, https://api.openai.com/v1/chat/completions",
        "https://api.openai.com/v1/, https://api.openai.com/v1/chat/completions",
        "https://x.openai.azure.com/openai/v1?api-version=preview,"
                + " https://x.openai.azure.com/openai/v1/chat/completions?api-version=preview",
        "http://vllm:8000/v1/chat/completions, http://vllm:8000/v1/chat/completions",
    })
    void thePathIsPutBehindTheBase(String base, String asked) {
        assertThat(OpenAiLanguageModel.builder()
                        .baseUrl(URI.create(base))
                        .endpoint()
                        .uri())
                .isEqualTo(URI.create(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/v1", "file:///etc/passwd", "host:8000", "/v1", "https://user:hush@host/v1"})
    void onlyWebAddressesAreTaken(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiLanguageModel.builder().baseUrl(URI.create(address)))
                .withMessageNotContaining("hush");
    }

    @Test
    void aModelIsRequiredAndTheAdaptersOwnFieldsStayItsOwn() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(OpenAiLanguageModel.builder()::build);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiLanguageModel.builder().extraBodyField("messages", List.of()));
    }

    @Test
    void nothingShowsTheKey() {
        AtomicBoolean asked = new AtomicBoolean();
        OpenAiLanguageModel model = OpenAiLanguageModel.builder()
                .model("gpt-test")
                .apiKey(() -> {
                    asked.set(true);
                    return "sk-hush";
                })
                .build();

        assertThat(model.toString()).isEqualTo("OpenAiLanguageModel[gpt-test at api.openai.com]");
        assertThat(asked).isFalse();
    }

    @Test
    void theEnvironmentNamesALocalServer() {
        Optional<OpenAiLanguageModel> model = OpenAiLanguageModel.fromEnvironment(
                Map.of("ROAST_OPENAI_BASE_URL", "http://localhost:11434/v1", "ROAST_OPENAI_MODEL", "qwen3:8b"));

        assertThat(model).hasValueSatisfying(some -> assertThat(some.name()).isEqualTo("qwen3:8b"));
        assertThat(OpenAiLanguageModel.fromEnvironment(Map.of("ROAST_OPENAI_MODEL", " ")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ROAST_OPENAI_MODEL, '', k, ''",
        "ROAST_OPENAI_API_KEY, '', '', m",
        "ROAST_OPENAI_API_KEY, '', 'hush hush', m",
        "ROAST_OPENAI_BASE_URL, ollama:11434/v1, '', m",
        "ROAST_OPENAI_BASE_URL, 'http://hush host/v1', '', m",
        "ROAST_OPENAI_BASE_URL, http://169.254.169.254/v1, '', m",
        "ROAST_OPENAI_BASE_URL, http://user:hush@ollama/v1, '', m",
    })
    void aWrongSettingIsOneSentenceThatNamesIt(String named, String address, String key, String model) {
        Map<String, String> environment =
                Map.of("ROAST_OPENAI_BASE_URL", address, "ROAST_OPENAI_API_KEY", key, "ROAST_OPENAI_MODEL", model);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiLanguageModel.fromEnvironment(environment))
                .withMessageStartingWith(named)
                .withMessageEndingWith(".")
                .withMessageNotContaining("hush");
    }
}
