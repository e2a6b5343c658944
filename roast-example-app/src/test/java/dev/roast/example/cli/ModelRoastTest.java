package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.example.LocalModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One resume, roasted on the command line by the model that the environment names. */
class ModelRoastTest {
    private static final Path SAMPLE = Path.of("..", "docs", "sample-resume.pdf");

    @Test
    void theModelIsAskedAndNamedBeforeAndAfter() {
        try (LocalModel model = LocalModel.writing()) {
            Ran ran = roast(Map.of("ROAST_OPENAI_BASE_URL", model.address(), "ROAST_OPENAI_MODEL", "qwen3:8b"));

            assertThat(ran.code()).isZero();
            assertThat(ran.err().lines())
                    .containsExactly(
                            "Asking qwen3:8b at 127.0.0.1, with personal data replaced.", "Written by qwen3:8b.");
            JsonNode report = JsonMapper.shared().readTree(ran.out());
            assertThat(report.path("headline").asString()).isEqualTo("Hm.");
            assertThat(report.path("source").path("model").asString()).isEqualTo("qwen3:8b");
            assertThat(model.asked()).hasSize(1);
        }
    }

    @Test
    void whatIsSentIsWhatInspectShows() {
        try (LocalModel model = LocalModel.writing()) {
            roast(Map.of("ROAST_OPENAI_BASE_URL", model.address(), "ROAST_OPENAI_MODEL", "qwen3:8b"));
            JsonNode sent = JsonMapper.shared().readTree(model.asked().get(0).body());
            String document = sent.path("messages").path(1).path("content").asString();

            JsonNode shown =
                    JsonMapper.shared().readTree(Ran.piped("inspect", SAMPLE).out());

            assertThat(document).contains(LocalModel.QUOTE);
            assertThat(shown.path("redactions")).isNotEmpty();
            shown.path("redactions")
                    .forEach(redaction -> assertThat(document)
                            .contains(redaction.path("placeholder").asString())
                            .doesNotContain(redaction.path("text").asString()));
        }
    }

    @Test
    void whenNoModelCanTheHouseRoasterWritesAndSaysWhy() {
        try (LocalModel wrongKey = LocalModel.failing(401);
                LocalModel unknown = LocalModel.failing(404)) {
            Ran ran = roast(Map.of(
                    "ROAST_OPENAI_BASE_URL",
                    wrongKey.address(),
                    "ROAST_OPENAI_MODEL",
                    "gpt-5-mini",
                    "ROAST_OPENAI_2_BASE_URL",
                    unknown.address(),
                    "ROAST_OPENAI_2_MODEL",
                    "qwen3:8b"));

            assertThat(ran.code()).isZero();
            assertThat(ran.err().lines())
                    .containsExactly(
                            "Asking gpt-5-mini at 127.0.0.1, then qwen3:8b at 127.0.0.1, with personal data replaced.",
                            "No model gave an answer that can be used (gpt-5-mini: unauthorised, qwen3:8b: unknown-model);"
                                    + " the house roaster wrote this.");
        }
    }

    @Test
    void aWrongSettingIsSaidInOneSentenceBeforeAnythingIsRead() {
        Ran ran = roast(Map.of("ROAST_OPENAI_API_KEY", "sk-hush"));

        assertThat(ran)
                .isEqualTo(new Ran(1, "", "ROAST_OPENAI_MODEL is not set; name the model that is to be asked.\n"));
    }

    private static Ran roast(Map<String, String> environment) {
        return Ran.run(false, StandardCharsets.UTF_8, environment, "roast", SAMPLE, "--format", "json");
    }
}
