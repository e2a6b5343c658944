package dev.roast.house.wording;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a wording resource token by token; data binding would cost more time at start than all the files together.
 *
 * <p>The shape: {@code {"rule": "...", "source": "...", "<variant>": {"<kind>": ["text", {"text": "...", "punchline":
 * "..."}]}}}.
 */
final class WordingReader {
    private final JsonFactory json = new JsonFactory();

    /** Reads one resource; a shape that is not as above is an {@link IllegalArgumentException} or Jackson's own. */
    Words read(InputStream in, String rule) throws JacksonException {
        Map<String, Map<String, List<Template>>> variants = new LinkedHashMap<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    checkRule(name, parser.getString(), rule);
                } else {
                    variants.put(name, kinds(parser));
                }
            }
        }
        return new Words(Map.copyOf(variants));
    }

    private static void checkRule(String name, String value, String rule) {
        if (name.equals("rule") && !value.equals(rule)) {
            throw new IllegalArgumentException("it says it is for the rule " + value);
        }
    }

    private static Map<String, List<Template>> kinds(JsonParser parser) {
        expect(parser, parser.currentToken(), JsonToken.START_OBJECT);
        Map<String, List<Template>> kinds = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String kind = parser.currentName();
            expect(parser, parser.nextToken(), JsonToken.START_ARRAY);
            kinds.put(kind, templates(parser));
        }
        return Map.copyOf(kinds);
    }

    private static List<Template> templates(JsonParser parser) {
        List<Template> templates = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            templates.add(token == JsonToken.START_OBJECT ? shared(parser) : plain(parser, token));
        }
        return List.copyOf(templates);
    }

    private static Template plain(JsonParser parser, JsonToken token) {
        expect(parser, token, JsonToken.VALUE_STRING);
        return new Template(parser.getString(), "");
    }

    private static Template shared(JsonParser parser) {
        Map<String, String> parts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            expect(parser, parser.nextToken(), JsonToken.VALUE_STRING);
            parts.put(name, parser.getString());
        }
        return new Template(parts.getOrDefault("text", ""), parts.getOrDefault("punchline", ""));
    }

    private static void expect(JsonParser parser, JsonToken seen, JsonToken wanted) {
        if (seen != wanted) {
            throw new IllegalArgumentException("it has " + seen + " where " + wanted + " belongs, in line "
                    + parser.currentTokenLocation().getLineNr());
        }
    }
}
