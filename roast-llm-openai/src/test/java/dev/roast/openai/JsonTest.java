package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON by streams is JSON as Jackson's mapper reads and writes it. */
class JsonTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                " \"a \\\" \\u00e9 \\ud83d\\ude00 \\\\ \\n\" ",
                "{\"a\": [1, -2, 3000000000, 123456789012345678901234567890], \"b\": {\"c\": [[], {}]}, \"d\": null}",
                "{\"t\": true, \"f\": false, \"x\": 0.5, \"y\": -1.25e3, \"z\": 1e400}",
                "{\"a\": 1, \"a\": 2}",
            })
    void whatIsReadAndWrittenIsTheSame(String text) {
        JsonNode read = Json.read(text);

        assertThat(read).isEqualTo(MAPPER.readTree(text));
        assertThat(Json.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
        assertThat(new String(Json.write(out -> Json.write(read, out)), StandardCharsets.UTF_8))
                .isEqualTo(MAPPER.writeValueAsString(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\"}",
                "{\"a\": }",
                "{} {}",
                "{}x",
                "<html>",
                "[DONE]",
                "nul",
                "'a'",
                "]",
                "NaN"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.read(text));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nestingHasABound() {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.read("[".repeat(100_000)));
    }
}
