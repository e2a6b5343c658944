package dev.roast.example.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.example.web.Services;
import dev.roast.model.Heat;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastReport;
import dev.roast.model.Upload;
import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language model that an operator names. */
class ModelSettingsTest {
    private static final String QUOTE = "Responsible for various projects";

    @Test
    void withoutOneTheHouseRoasterWrites() {
        ModelSettings settings = ModelSettings.of(Map.of("PATH", "/bin"));

        assertThat(settings.model()).isEmpty();
        assertThat(settings.described()).contains("the house roaster writes");
    }

    @Test
    void theNamedOneWritesTheReports() throws IOException {
        RoastReport report = roastBy(200, completion());

        assertThat(report.headline()).isEqualTo("Hm.");
        assertThat(report.source().model()).isEqualTo("local-model");
        assertThat(report.source().fallback()).isFalse();
    }

    @Test
    void theHouseRoasterIsTheLastResort() throws IOException {
        RoastReport report = roastBy(401, "{}");

        assertThat(report.source().model()).isEqualTo("house");
        assertThat(report.source().fallback()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ROAST_OPENAI_API_KEY, sk-hush, ROAST_OPENAI_MODEL",
        "ROAST_OPENAI_MODEL, gpt-5-mini, ROAST_OPENAI_API_KEY",
        "ROAST_OPENAI_BASE_URL, http://ollama:11434/v1, ROAST_OPENAI_MODEL",
    })
    void halfOfItIsSaidInOneSentenceThatNamesWhatIsMissing(String name, String value, String missing) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> ModelSettings.of(Map.of(name, value)))
                .withMessageStartingWith(missing + " is not set;")
                .withMessageEndingWith(".");
    }

    private static RoastReport roastBy(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        try {
            return roast(
                    ModelSettings.of(Map.of("ROAST_OPENAI_BASE_URL", address, "ROAST_OPENAI_MODEL", "local-model")));
        } finally {
            server.stop(0);
        }
    }

    private static RoastReport roast(ModelSettings settings) {
        Services services = Services.inMemory();
        try (Roaster roaster = settings.on(Roaster.builder()
                        .store(services.store())
                        .rateLimiter(services.rateLimiter())
                        .blobs(services.blobs())
                        .inProcessPdf())
                .build()
                .start()) {
            Member ada = roaster.member("ada", "free");
            byte[] pdf = ResumePdf.create()
                    .name("Ada Lovelace")
                    .heading("EXPERIENCE")
                    .lineWithRight("Engineer, Engines Ltd", "2019 - 2021")
                    .bullet(QUOTE)
                    .bytes();
            RoastId id = ada.submit(ada.upload(Upload.of("cv.pdf", pdf)), RoastOptions.heat(Heat.MEDIUM));
            return ada.await(id, Duration.ofSeconds(30)).report().orElseThrow();
        }
    }

    private static String completion() {
        String finding = "{'category': '%s', 'severity': 'high', 'quote': {'text': '" + QUOTE
                + "', 'page': 1, 'line': 4}, 'roast': 'Ouch.', 'problem': 'Vague.', 'fix': 'Say which.'}";
        String report = "{'headline': 'Hm.', 'findings': [" + finding.formatted("impact") + ","
                + finding.formatted("clarity") + "," + finding.formatted("structure")
                + "], 'praise': ['Short.'], 'verdict': 'Mend it.'}";
        String content = report.replace("'", "\\\"");
        return "{\"choices\": [{\"finish_reason\": \"stop\", \"message\": {\"content\": \"" + content + "\"}}]}";
    }
}
