package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document: holds each answer against it, and knows what of it was seen. Safe for use by many threads. */
final class Documented {
    private static final Set<Integer> OF_ANY_ADDRESS = Set.of(400, 404, 405, 414, 431, 505);

    private final JsonNode document = Answers.JSON.readTree(Resources.text("openapi.json"));
    private final SchemaCheck schemas = new SchemaCheck(document);
    private final Set<String> seen = new TreeSet<>();

    synchronized void check(String method, String path, Optional<String> sent, Answer answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(method + " " + path + " " + answer.status() + ": who may keep a private answer")
                .containsExactly("no-store");
        assertThat(answer.raw()).doesNotContain("Exception", "\tat ");
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.status()).as(method + " " + path).isIn(OF_ANY_ADDRESS);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            return;
        }
        String name = operation.get().path("operationId").asString();
        JsonNode response = operation.get().path("responses").path(String.valueOf(answer.status()));
        assertThat(response.isMissingNode())
                .as(name + " answered " + answer.status() + ", which the document does not say: " + answer.raw())
                .isFalse();
        seen.add(name + " " + answer.status());
        check(name, resolved(response), answer);
        if (answer.status() < 300) {
            sent.ifPresent(json -> check(name, operation.get().path("requestBody"), json));
        }
    }

    private void check(String name, JsonNode response, Answer answer) {
        for (String header : response.path("headers").propertyNames()) {
            assertThat(answer.headers().firstValue(header))
                    .as(name + " " + header)
                    .isPresent();
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.raw()).as(name).isEmpty();
            return;
        }
        Map.Entry<String, JsonNode> only = content.properties().iterator().next();
        assertThat(answer.type()).as(name).startsWith(only.getKey());
        if (only.getKey().endsWith("json")) {
            List<String> wrong = schemas.check(only.getValue().path("schema"), answer.json());
            assertThat(wrong).as(name + " " + answer.raw()).isEmpty();
        }
    }

    private void check(String name, JsonNode body, String json) {
        JsonNode schema = body.path("content").path("application/json").path("schema");
        assertThat(schemas.check(schema, Answers.JSON.readTree(json.getBytes(StandardCharsets.UTF_8))))
                .as(name + " " + json)
                .isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private Optional<JsonNode> operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return document.path("paths").properties().stream()
                .filter(entry -> entry.getKey().equals(plain) || matches(entry.getKey(), plain))
                .min((one, other) -> Boolean.compare(
                        one.getKey().contains("{"), other.getKey().contains("{")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replaceAll("\\{[a-z]+}", "[^/]+"), path);
    }

    /** Returns all operations, as {@code METHOD path}. */
    List<String> operations() {
        return document.path("paths").properties().stream()
                .flatMap(entry -> entry.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + entry.getKey()))
                .toList();
    }

    /** Returns whether an operation takes a body. */
    boolean takesBody(String operation) {
        return at(operation).has("requestBody");
    }

    /** Returns whether the document says that an operation may answer so. */
    boolean mayAnswer(String operation, int status) {
        return at(operation).path("responses").has(String.valueOf(status));
    }

    /** Returns the parameters in the query that take an id. */
    List<String> idParameters(String operation) {
        return at(operation)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter -> isId(parameter.path("schema")))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    /** Returns the fields of the JSON body that take an id. */
    List<String> idFields(String operation) {
        JsonNode schema = at(operation).at("/requestBody/content/application~1json/schema");
        return resolved(schema).path("properties").properties().stream()
                .filter(property -> isId(property.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isId(JsonNode schema) {
        return schema.path("format").asString("").equals("uuid");
    }

    private JsonNode at(String operation) {
        String[] words = operation.split(" ", -1);
        return document.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
    }

    /** Returns what the document says and no answer has shown. */
    synchronized Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        for (String operation : operations()) {
            String name = at(operation).path("operationId").asString();
            at(operation).path("responses").propertyNames().forEach(status -> unseen.add(name + " " + status));
        }
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyNames()
                        .forEach(property -> unseen.add(schema.getKey() + "/" + property)));
        unseen.removeAll(seen);
        unseen.removeAll(schemas.seen());
        return unseen;
    }
}
