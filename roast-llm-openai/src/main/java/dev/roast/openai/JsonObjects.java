package dev.roast.openai;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the one JSON object in what a model wrote around it. */
final class JsonObjects {
    private static final String THINK = "<think>";
    private static final String THOUGHT = "</think>";

    private final String text;
    private Optional<String> found = Optional.empty();
    private boolean ambiguous;
    private int depth;
    private boolean quoted;

    private JsonObjects(String text) {
        this.text = text;
    }

    /**
     * Returns the one balanced object of a text, without prose, code fences or reasoning around it. An object that is cut is
     * not closed: it is none. Nor is there one where there are several.
     */
    static Optional<String> only(String text) {
        JsonObjects objects = new JsonObjects(withoutThoughts(text.strip()));
        objects.scan();
        return objects.ambiguous || objects.depth > 0 ? Optional.empty() : objects.found;
    }

    /** Some servers put the opening tag into the prompt, so that only the closing one comes. */
    private static String withoutThoughts(String text) {
        int end = text.startsWith("{") ? -1 : text.indexOf(THOUGHT);
        if (end >= 0) {
            return text.substring(end + THOUGHT.length());
        }
        return text.startsWith(THINK) ? "" : text;
    }

    private void scan() {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (depth > 0 && c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                start = depth == 0 ? at : start;
                depth++;
            } else if (!quoted && c == '}' && depth > 0) {
                depth--;
                if (depth == 0) {
                    take(text.substring(start, at + 1));
                }
            }
        }
    }

    /** Braces in prose are no object. */
    private void take(String balanced) {
        if (isObject(balanced)) {
            ambiguous |= found.isPresent();
            found = Optional.of(balanced);
        }
    }

    private static boolean isObject(String balanced) {
        try {
            JsonNode node = Json.read(balanced);
            return node.isObject() && !node.isEmpty();
        } catch (JacksonException e) {
            return false;
        }
    }
}
