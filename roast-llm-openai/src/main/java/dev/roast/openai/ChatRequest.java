package dev.roast.openai;

import dev.roast.port.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request, with the fields that most servers know and nothing else. What is the same in all requests comes first,
 * so that providers' prompt caches hit; the document is last, in a message of its own, as data.
 *
 * @param model which to ask
 * @param tokenCap at most so many tokens are written
 * @param tokenCapField in which field that is said
 * @param temperature the provider's own unless said
 * @param extra fields besides
 */
record ChatRequest(
        String model,
        OptionalInt tokenCap,
        String tokenCapField,
        OptionalDouble temperature,
        Map<String, Object> extra) {
    private static final JsonNode SCHEMA = schema();

    ChatRequest {
        extra = Map.copyOf(extra);
    }

    byte[] body(Prompt prompt, boolean withFormat, boolean stream) {
        return Json.write(body -> {
            body.writeStartObject();
            body.writeStringProperty("model", model);
            messages(body, prompt);
            tokenCap.ifPresent(most -> body.writeNumberProperty(tokenCapField, most));
            temperature.ifPresent(value -> body.writeNumberProperty("temperature", value));
            if (withFormat) {
                responseFormat(body);
            }
            if (stream) {
                body.writeBooleanProperty("stream", true);
                body.writeObjectPropertyStart("stream_options");
                body.writeBooleanProperty("include_usage", true);
                body.writeEndObject();
            }
            extra.forEach((name, value) -> {
                body.writeName(name);
                Json.write(JsonMapper.shared().valueToTree(value), body);
            });
            body.writeEndObject();
        });
    }

    private static void messages(JsonGenerator body, Prompt prompt) {
        body.writeArrayPropertyStart("messages");
        message(body, "system", prompt.system());
        message(body, "user", prompt.document());
        body.writeEndArray();
    }

    private static void message(JsonGenerator body, String role, String content) {
        body.writeStartObject();
        body.writeStringProperty("role", role);
        body.writeStringProperty("content", content);
        body.writeEndObject();
    }

    /** Strict, in the part of JSON Schema that all who know it at all understand. */
    private static void responseFormat(JsonGenerator body) {
        body.writeObjectPropertyStart("response_format");
        body.writeStringProperty("type", "json_schema");
        body.writeObjectPropertyStart("json_schema");
        body.writeStringProperty("name", "resume_roast");
        body.writeBooleanProperty("strict", true);
        body.writeName("schema");
        Json.write(SCHEMA, body);
        body.writeEndObject();
        body.writeEndObject();
    }

    private static JsonNode schema() {
        try (InputStream in =
                Objects.requireNonNull(ChatRequest.class.getResourceAsStream("report-schema.json"), "report-schema")) {
            return Json.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns why a field can't be given besides; empty if it can. */
    static Optional<String> refusalOf(String field) {
        return switch (field) {
            case "model", "messages", "stream", "stream_options", "response_format", "n", "tools", "functions" ->
                Optional.of("the field " + field + " is this adapter's own");
            default -> Optional.empty();
        };
    }

    /** Returns a text without the extra fields, which may hold anything. */
    @Override
    public String toString() {
        return "ChatRequest[" + model + "]";
    }
}
