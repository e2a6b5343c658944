package dev.roast.example.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object that a client sent. What is not known is refused, so that nobody believes it had an effect. */
final class Fields {
    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields parse(byte[] body, List<String> known) {
        JsonNode node = tree(body);
        if (!node.isObject()) {
            throw Problem.badRequest("malformed-json", "The body has to be one JSON object.")
                    .thrown();
        }
        Set<String> unknown = new TreeSet<>(node.propertyNames());
        known.forEach(unknown::remove);
        unknown.stream().findFirst().ifPresent(name -> {
            throw unknown(name, known).thrown();
        });
        return new Fields(node);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return Answers.JSON.readTree(body);
        } catch (JacksonException e) {
            throw Problem.badRequest("malformed-json", "The body is not JSON; send one JSON object in UTF-8.")
                    .thrown(e);
        }
    }

    private static Problem unknown(String name, List<String> known) {
        String shown = Shown.briefly(name);
        return Problem.badRequest(
                        "unknown-field",
                        "There is no field " + shown + " here; there are " + String.join(", ", known) + ".")
                .with("field", shown);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name).thrown());
    }

    Optional<String> optionalText(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw Problem.invalidField(name, "The field " + name + " has to be a text.")
                    .thrown();
        }
        return Optional.of(value.asString());
    }

    long number(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw missing(name).thrown();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Problem.invalidField(name, "The field " + name + " has to be a whole number.")
                    .thrown();
        }
        return value.asLong();
    }

    private static Problem missing(String name) {
        return Problem.invalidField(name, "The field " + name + " is missing.");
    }
}
