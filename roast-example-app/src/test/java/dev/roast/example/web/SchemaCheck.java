package dev.roast.example.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the part of JSON Schema 2020-12 that the OpenAPI document uses. A keyword it does not know is an error. */
final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "description",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "enum",
            "format",
            "pattern",
            "minimum",
            "maximum");

    private final JsonNode document;
    private final Set<String> seen = new HashSet<>();

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** Returns what is wrong, empty if nothing is. */
    List<String> check(JsonNode schema, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        check(schema, value, "", "", wrong);
        return wrong;
    }

    /** Returns which properties of which schemas were met, as {@code Schema/property}. */
    Set<String> seen() {
        return seen;
    }

    private void check(JsonNode schema, JsonNode value, String name, String at, List<String> wrong) {
        schema.propertyNames().stream().filter(word -> !KNOWN.contains(word)).forEach(word -> {
            throw new IllegalStateException("this check does not know " + word);
        });
        if (schema.has("$ref")) {
            String target = schema.path("$ref").asString();
            String named = target.substring(target.lastIndexOf('/') + 1);
            check(document.at(target.substring(1)), value, named, at, wrong);
            return;
        }
        if (schema.has("type") && !typed(schema.path("type"), value)) {
            wrong.add(at + " is no " + schema.path("type"));
            return;
        }
        if (value.isObject()) {
            object(schema, value, name, at, wrong);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), name, at + "/" + i, wrong);
            }
        } else if (value.isNumber()) {
            number(schema, value, at, wrong);
        } else if (value.isString()) {
            text(schema, value.asString(), at, wrong);
        }
    }

    private static boolean typed(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> typed(one, value));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("this check does not know the type " + type);
        };
    }

    private void object(JsonNode schema, JsonNode value, String name, String at, List<String> wrong) {
        schema.path("required").forEach(field -> {
            if (!value.has(field.asString())) {
                wrong.add(at + "/" + field.asString() + " is missing");
            }
        });
        for (String field : value.propertyNames()) {
            JsonNode known = schema.path("properties").path(field);
            JsonNode more = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                seen.add(name + "/" + field);
                check(known, value.path(field), name + "/" + field, at + "/" + field, wrong);
            } else if (more.isObject()) {
                check(more, value.path(field), name, at + "/" + field, wrong);
            } else if (more.isBoolean() && !more.asBoolean()) {
                wrong.add(at + "/" + field + " is not in the document");
            }
        }
    }

    private static void number(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (schema.has("minimum") && value.asLong() < schema.path("minimum").asLong()) {
            wrong.add(at + " is below the minimum: " + value);
        }
        if (schema.has("maximum") && value.asLong() > schema.path("maximum").asLong()) {
            wrong.add(at + " is above the maximum: " + value);
        }
    }

    private static void text(JsonNode schema, String value, String at, List<String> wrong) {
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(value))) {
            wrong.add(at + " is none of the enum: " + value);
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asString())
                        .matcher(value)
                        .find()) {
            wrong.add(at + " does not match the pattern: " + value);
        }
        try {
            switch (schema.path("format").asString("")) {
                case "uuid" -> UUID.fromString(value);
                case "date-time" -> Instant.parse(value);
                default -> {}
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong.add(at + " has another format: " + value);
        }
    }
}
