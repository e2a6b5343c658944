package dev.roast.openai;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes JSON by Jackson's streams. Its mapper does the same, and takes a third of a new process' first call to be made:
 * it looks at types, of which there are none here.
 */
final class Json {
    private static final JsonFactory STREAMS = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Reads one value and no more. Throws a {@code JacksonException} if that is not what it is. */
    static JsonNode read(byte[] bytes) {
        return whole(STREAMS.createParser(ObjectReadContext.empty(), bytes));
    }

    /** Reads one value and no more. Throws a {@code JacksonException} if that is not what it is. */
    static JsonNode read(String text) {
        return whole(STREAMS.createParser(ObjectReadContext.empty(), text));
    }

    /** The parser bounds how deep it goes. */
    private static JsonNode whole(JsonParser open) {
        try (JsonParser parser = open) {
            JsonNode node = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new StreamReadException("there is more than one value");
            }
            return node;
        }
    }

    private static JsonNode value(JsonParser parser, JsonToken token) {
        if (token == null) {
            throw new StreamReadException("there is no value");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new StreamReadException("no value begins so");
        };
    }

    private static JsonNode object(JsonParser parser) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.set(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) {
        ArrayNode array = NODES.arrayNode();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.add(value(parser, token));
            token = parser.nextToken();
        }
        return array;
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = STREAMS.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(generator);
        }
        return bytes.toByteArray();
    }

    static void write(JsonNode node, JsonGenerator generator) {
        if (node.isObject()) {
            generator.writeStartObject();
            node.properties().forEach(property -> {
                generator.writeName(property.getKey());
                write(property.getValue(), generator);
            });
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            node.forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else if (node.isString() || (node instanceof NumericNode number && number.isNaN())) {
            generator.writeString(node.asString());
        } else {
            // numbers, booleans and null are written as they are read
            generator.writeRawValue(node.asString("null"));
        }
    }
}
