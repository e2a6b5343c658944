package dev.roast.example.cli;

import dev.roast.model.Inspection;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code inspect} prints about one file. */
final class InspectionJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private InspectionJson() {}

    static String seen(Path file, Inspection.Seen seen) {
        ObjectNode root = about(file);
        ArrayNode pages = root.putArray("pages");
        seen.pages().forEach(page -> write(page, pages.addObject()));
        ArrayNode hidden = root.putArray("hidden");
        seen.hidden()
                .forEach(one -> hidden.addObject()
                        .put("page", one.page())
                        .put("text", one.text())
                        .put("reason", one.reason()));
        ArrayNode redactions = root.putArray("redactions");
        seen.redactions()
                .forEach(one -> redactions
                        .addObject()
                        .put("type", one.type())
                        .put("text", one.text())
                        .put("placeholder", one.placeholder()));
        ArrayNode injections = root.putArray("injections");
        seen.injections()
                .forEach(one -> injections.addObject().put("rule", one.rule()).put("text", one.text()));
        root.put("prompt", seen.prompt());
        return JSON.writeValueAsString(root);
    }

    private static void write(Inspection.PageText page, ObjectNode node) {
        node.put("number", page.number());
        ArrayNode lines = node.putArray("lines");
        page.lines().forEach(lines::add);
    }

    static String error(Path file, String code, String message) {
        ObjectNode root = about(file);
        root.putObject("error").put("code", code).put("message", message);
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode about(Path file) {
        return JSON.createObjectNode().put("file", file.toString());
    }
}
