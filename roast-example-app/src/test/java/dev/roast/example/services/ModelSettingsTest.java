package dev.roast.example.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.example.LocalModel;
import dev.roast.example.LocalModel.Asked;
import dev.roast.example.web.Services;
import dev.roast.model.Heat;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastReport;
import dev.roast.model.Upload;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language models that an operator names. */
class ModelSettingsTest {
    @Test
    void withoutOneTheHouseRoasterWrites() {
        ModelSettings settings = ModelSettings.of(Map.of("PATH", "/bin", "ROAST_OPENAI_MODEL", " "));

        assertThat(settings.named().models()).isEmpty();
        assertThat(settings.described()).contains("the house roaster writes");
    }

    @Test
    void theNamedOneWritesTheReports() {
        try (LocalModel model = LocalModel.writing()) {
            RoastReport report =
                    report(Map.of("ROAST_OPENAI_BASE_URL", model.address(), "ROAST_OPENAI_MODEL", "local"));

            assertThat(report.headline()).isEqualTo("Hm.");
            assertThat(report.source().model()).isEqualTo("local");
            assertThat(report.source().fallback()).isFalse();
            assertThat(model.asked())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.key()).isEmpty());
        }
    }

    @Test
    void theHouseRoasterIsTheLastResort() {
        try (LocalModel model = LocalModel.failing(401)) {
            RoastReport report =
                    report(Map.of("ROAST_OPENAI_BASE_URL", model.address(), "ROAST_OPENAI_MODEL", "local"));

            assertThat(report.source().model()).isEqualTo("house");
            assertThat(report.source().fallback()).isTrue();
        }
    }

    @Test
    void orNobodyIsIfTheOperatorWantsItSo() {
        try (LocalModel model = LocalModel.failing(401)) {
            Roast roast = roast(Map.of(
                    "ROAST_OPENAI_BASE_URL", model.address(),
                    "ROAST_OPENAI_MODEL", "local",
                    "ROAST_HOUSE_AS_LAST_RESORT", "false"));

            assertThat(roast.failure())
                    .hasValueSatisfying(
                            failure -> assertThat(failure.code().wireName()).isEqualTo("model-unavailable"));
        }
    }

    @Test
    void severalAreAskedInTurnEachWithItsOwnKeyAndSettings() {
        try (LocalModel wrongKey = LocalModel.failing(401);
                LocalModel unknown = LocalModel.failing(404);
                LocalModel next = LocalModel.writing()) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "ROAST_OPENAI_BASE_URL", wrongKey.address(),
                    "ROAST_OPENAI_MODEL", "gpt-5-mini",
                    "ROAST_OPENAI_API_KEY", "sk-first",
                    "ROAST_OPENAI_2_BASE_URL", unknown.address(),
                    "ROAST_OPENAI_2_MODEL", "big"));
            environment.putAll(Map.of(
                    "ROAST_OPENAI_3_BASE_URL", next.address(),
                    "ROAST_OPENAI_3_MODEL", "qwen3:8b",
                    "ROAST_OPENAI_3_NAME", "our own",
                    "ROAST_OPENAI_3_API_KEY", "sk-third",
                    "ROAST_OPENAI_3_TOKEN_CAP", "4000",
                    "ROAST_OPENAI_3_TOKEN_CAP_FIELD", "max_tokens",
                    "ROAST_OPENAI_3_TEMPERATURE", "0.4",
                    "ROAST_OPENAI_3_EXTRA_BODY", "{\"reasoning_effort\": \"low\", \"seed\": 7}"));

            RoastReport report = report(environment);

            assertThat(report.source().model()).isEqualTo("our own");
            assertThat(report.source().fallback()).isTrue();
            assertThat(wrongKey.asked()).extracting(Asked::key).containsExactly(Optional.of("sk-first"));
            assertThat(unknown.asked()).extracting(Asked::key).containsExactly(Optional.empty());
            assertThat(next.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.key()).contains("sk-third");
                assertThat(asked.body())
                        .contains("\"model\":\"qwen3:8b\"", "\"max_tokens\":4000", "\"temperature\":0.4")
                        .contains("\"reasoning_effort\":\"low\"", "\"seed\":7");
            });
        }
    }

    @Test
    void oneThatHasHadItsRequestsOfThisMinuteIsPassedOver() {
        try (LocalModel first = LocalModel.writing();
                LocalModel next = LocalModel.writing()) {
            ModelSettings settings = ModelSettings.of(Map.of(
                    "ROAST_OPENAI_BASE_URL", first.address(),
                    "ROAST_OPENAI_MODEL", "first",
                    "ROAST_OPENAI_REQUESTS_PER_MINUTE", "1",
                    "ROAST_OPENAI_2_BASE_URL", next.address(),
                    "ROAST_OPENAI_2_MODEL", "next"));

            try (Roaster roaster = roaster(settings)) {
                assertThat(roast(roaster).report().orElseThrow().source().model())
                        .isEqualTo("first");
                assertThat(roast(roaster).report().orElseThrow().source().model())
                        .isEqualTo("next");
            }
            assertThat(first.asked()).hasSize(1);
        }
    }

    @Test
    void aKeyInAFileIsReadAtEachRequestSoThatItCanChange(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "sk-old\n");
        try (LocalModel model = LocalModel.writing()) {
            ModelSettings settings = ModelSettings.of(Map.of(
                    "ROAST_OPENAI_BASE_URL", model.address(),
                    "ROAST_OPENAI_MODEL", "local",
                    "ROAST_OPENAI_API_KEY_FILE", file.toString()));

            try (Roaster roaster = roaster(settings)) {
                roast(roaster);
                Files.writeString(file, "sk-new\n");
                roast(roaster);
            }
            assertThat(model.asked())
                    .extracting(Asked::key)
                    .containsExactly(Optional.of("sk-old"), Optional.of("sk-new"));
        }
    }

    @Test
    void anOperatorSeesTheOrderAndTheLimitsAndNoSecret() {
        ModelSettings settings = ModelSettings.of(Map.of(
                "ROAST_OPENAI_MODEL", "gpt-5-mini",
                "ROAST_OPENAI_API_KEY", "sk-hush",
                "ROAST_OPENAI_CONCURRENCY", "50",
                "ROAST_OPENAI_REQUESTS_PER_MINUTE", "500",
                "ROAST_OPENAI_TOKENS_PER_MINUTE", "2_000_000",
                "ROAST_OPENAI_2_MODEL", "qwen3:8b",
                "ROAST_OPENAI_2_BASE_URL", "http://localhost:11434/v1"));

        assertThat(settings.described())
                .isEqualTo("Model       gpt-5-mini at api.openai.com (at most 50 at once, 500 requests a minute,"
                        + " 2,000,000 tokens a minute), then qwen3:8b at localhost; the house roaster as last resort");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "ROAST_OPENAI_API_KEY, sk-hush, ROAST_OPENAI_MODEL",
        "ROAST_OPENAI_MODEL, gpt-5-mini, ROAST_OPENAI_API_KEY",
        "ROAST_OPENAI_BASE_URL, http://ollama:11434/v1, ROAST_OPENAI_MODEL",
        "ROAST_OPENAI_CONCURRENCY, 8, ROAST_OPENAI_MODEL",
    })
    void halfOfItIsSaidInOneSentenceThatNamesWhatIsMissing(String name, String value, String missing) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(Map.of(name, value)))
                .withMessageStartingWith(missing + " is not set;")
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROAST_OPENAI_CONCURRENCY | 0",
                "ROAST_OPENAI_CONCURRENCY | hush",
                "ROAST_OPENAI_REQUESTS_PER_MINUTE | -1",
                "ROAST_OPENAI_TOKENS_PER_MINUTE | 1e6",
                "ROAST_OPENAI_TOKEN_CAP | 99999999999",
                "ROAST_OPENAI_TOKEN_CAP_FIELD | hush",
                "ROAST_OPENAI_TEMPERATURE | 3",
                "ROAST_OPENAI_TEMPERATURE | hush",
                "ROAST_OPENAI_TIMEOUT_SECONDS | 271",
                "ROAST_OPENAI_EXTRA_BODY | [\"hush\"]",
                "ROAST_OPENAI_EXTRA_BODY | {\"hush",
                "ROAST_OPENAI_EXTRA_BODY | {\"messages\": []}",
                "ROAST_OPENAI_ORGANISATION | hush hush",
                "ROAST_OPENAI_ALLOW_LOOPBACK | yes",
                "ROAST_OPENAI_API_KEY_FILE | /no/such/hush",
                "ROAST_OPENAI_BASE_URL | http://169.254.169.254/v1",
                "ROAST_OPENAI_CONCURENCY | 4",
                "ROAST_OPENAI_1_MODEL | m",
                "ROAST_OPENAI_10_MODEL | m",
                "ROAST_OPENAI_2_BASE_URL | http://hush@host/v1",
                "ROAST_OPENAI_2_API_KEY | sk-hush",
                "ROAST_HOUSE_AS_LAST_RESORT | hush",
            })
    void whatCannotBeIsSaidInOneSentenceThatNamesTheSettingAndRepeatsNoValue(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ROAST_OPENAI_MODEL", "m",
                "ROAST_OPENAI_BASE_URL", "http://ollama:11434/v1",
                "ROAST_OPENAI_2_BASE_URL", "http://other:11434/v1"));
        if (!name.equals("ROAST_OPENAI_2_API_KEY")) {
            environment.put("ROAST_OPENAI_2_MODEL", "m2");
        }
        environment.put(name, value);

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(environment))
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .startsWith(name.equals("ROAST_OPENAI_2_API_KEY") ? "ROAST_OPENAI_2_MODEL is not set" : name)
                        .endsWith(".")
                        .doesNotContain("\n")
                        .doesNotContain("hush"));
    }

    @Test
    void modelsThatReportsCouldNotTellApartAreRefused() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(Map.of(
                        "ROAST_OPENAI_MODEL", "gpt-5-mini",
                        "ROAST_OPENAI_API_KEY", "k",
                        "ROAST_OPENAI_2_MODEL", "gpt-5-mini",
                        "ROAST_OPENAI_2_BASE_URL", "https://name.openai.azure.com/openai/v1")))
                .withMessageStartingWith("ROAST_OPENAI_2_NAME ");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(Map.of(
                        "ROAST_OPENAI_MODEL", "gpt-5-mini",
                        "ROAST_OPENAI_NAME", "house",
                        "ROAST_OPENAI_API_KEY", "k")))
                .withMessageStartingWith("ROAST_OPENAI_NAME ");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(
                        Map.of("ROAST_OPENAI_2_MODEL", "m", "ROAST_OPENAI_2_BASE_URL", "http://ollama:11434/v1")))
                .withMessageStartingWith("ROAST_OPENAI_MODEL is not set");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(Map.of("ROAST_HOUSE_AS_LAST_RESORT", "false")))
                .withMessageContaining("nobody would write");
    }

    private static RoastReport report(Map<String, String> environment) {
        return roast(environment).report().orElseThrow();
    }

    private static Roast roast(Map<String, String> environment) {
        try (Roaster roaster = roaster(ModelSettings.of(environment))) {
            return roast(roaster);
        }
    }

    private static Roaster roaster(ModelSettings settings) {
        Services services = Services.inMemory();
        return settings.on(Roaster.builder()
                        .store(services.store())
                        .rateLimiter(services.rateLimiter())
                        .blobs(services.blobs())
                        .inProcessPdf())
                .build()
                .start();
    }

    private static Roast roast(Roaster roaster) {
        Member ada = roaster.member("ada", "free");
        byte[] pdf = ResumePdf.create()
                .name("Ada Lovelace")
                .heading("EXPERIENCE")
                .lineWithRight("Engineer, Engines Ltd", "2019 - 2021")
                .bullet(LocalModel.QUOTE)
                .bytes();
        RoastId id = ada.submit(ada.upload(Upload.of("cv.pdf", pdf)), RoastOptions.heat(Heat.MEDIUM));
        return ada.await(id, Duration.ofSeconds(30));
    }
}
