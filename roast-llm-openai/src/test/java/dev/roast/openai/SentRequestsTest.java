package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Heat;
import dev.roast.port.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of request that can be sent. They are written down, so that a validator of OpenAI's description can look at them. */
class SentRequestsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FOLDER = Path.of("target", "openai-requests");
    private static final Set<String> KNOWN = Set.of(
            "model",
            "messages",
            "max_completion_tokens",
            "max_tokens",
            "temperature",
            "response_format",
            "stream",
            "stream_options",
            "reasoning_effort",
            "seed");

    @Test
    void noneHasAFieldThatIsNotNamedHere() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> request : requests().entrySet()) {
            JsonNode body = JSON.readTree(request.getValue());

            assertThat(KNOWN).containsAll(body.propertyNames());
            assertThat(body.path("messages")).hasSize(2);
            assertThat(body.propertyNames()).startsWith("model", "messages");
            Files.write(FOLDER.resolve(request.getKey() + ".json"), request.getValue());
        }
    }

    @Test
    void theSchemaIsStrictThroughout() {
        JsonNode body = JSON.readTree(usual().chat().body(Fixture.prompt(), true, false));
        JsonNode schema = body.path("response_format").path("json_schema");

        assertThat(schema.path("strict").booleanValue()).isTrue();
        assertThatEachObjectIsClosed(schema.path("schema"));
    }

    private static void assertThatEachObjectIsClosed(JsonNode schema) {
        if (schema.path("type").asString("").equals("object")) {
            assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
            assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
                    .containsExactlyInAnyOrderElementsOf(
                            schema.path("properties").propertyNames());
        }
        schema.forEach(SentRequestsTest::assertThatEachObjectIsClosed);
    }

    private static Map<String, byte[]> requests() {
        Map<String, byte[]> requests = new LinkedHashMap<>();
        Map<String, OpenAiLanguageModelBuilder> builders = Map.of(
                "usual", usual(),
                "older-cap", usual().olderTokenCapField(),
                "all-set",
                        usual().tokenCap(4_000)
                                .temperature(0.7)
                                .extraBodyField("reasoning_effort", "low")
                                .extraBodyField("seed", 7));
        Map<String, Prompt> prompts = Map.of("resume", Fixture.prompt(), "empty", empty(Fixture.prompt()));
        builders.forEach((how, builder) -> prompts.forEach((what, prompt) -> {
            for (boolean format : new boolean[] {true, false}) {
                for (boolean stream : new boolean[] {true, false}) {
                    String name = how + "-" + what + (format ? "-format" : "") + (stream ? "-stream" : "");
                    requests.put(name, builder.chat().body(prompt, format, stream));
                }
            }
        }));
        return requests;
    }

    private static OpenAiLanguageModelBuilder usual() {
        return OpenAiLanguageModel.builder().model("gpt-test");
    }

    private static Prompt empty(Prompt prompt) {
        return new Prompt(prompt.instructions(), Heat.SAVAGE, List.of(), prompt.facts(), prompt.today());
    }
}
