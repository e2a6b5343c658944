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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode SCHEMA = schema();

    ChatRequest {
        extra = Map.copyOf(extra);
    }

    byte[] body(Prompt prompt, boolean withFormat, boolean stream) {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", model);
        messages(body.putArray("messages"), prompt);
        tokenCap.ifPresent(most -> body.put(tokenCapField, most));
        temperature.ifPresent(value -> body.put("temperature", value));
        if (withFormat) {
            responseFormat(body.putObject("response_format"));
        }
        if (stream) {
            body.put("stream", true);
            body.putObject("stream_options").put("include_usage", true);
        }
        extra.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        return JSON.writeValueAsBytes(body);
    }

    private static void messages(ArrayNode messages, Prompt prompt) {
        messages.addObject().put("role", "system").put("content", prompt.system());
        messages.addObject().put("role", "user").put("content", prompt.document());
    }

    /** Strict, in the part of JSON Schema that all who know it at all understand. */
    private static void responseFormat(ObjectNode format) {
        format.put("type", "json_schema");
        ObjectNode schema = format.putObject("json_schema");
        schema.put("name", "resume_roast");
        schema.put("strict", true);
        schema.set("schema", SCHEMA);
    }

    private static JsonNode schema() {
        try (InputStream in =
                Objects.requireNonNull(ChatRequest.class.getResourceAsStream("report-schema.json"), "report-schema")) {
            return JSON.readTree(in);
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
