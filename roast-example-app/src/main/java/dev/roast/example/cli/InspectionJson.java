package dev.roast.example.cli;

import dev.roast.model.Inspection;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .forEach(one -> injections
                        .addObject()
                        .put("page", one.page())
                        .put("rule", one.rule())
                        .put("text", one.text()));
        root.put("prompt", seen.prompt());
        root.set("summary", summary(seen));
        return JSON.writeValueAsString(root);
    }

    /** Only how much there is of what; nothing of the document is in it. */
    static String counts(Path file, Inspection.Seen seen) {
        ObjectNode root = about(file);
        root.set("summary", summary(seen));
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode summary(Inspection.Seen seen) {
        ObjectNode summary = JSON.createObjectNode();
        summary.put("pages", seen.pages().size());
        summary.put(
                "lines",
                seen.pages().stream().mapToInt(page -> page.lines().size()).sum());
        summary.set("hidden", counted(seen.hidden().stream().map(Inspection.Hidden::reason)));
        summary.set("redactions", counted(seen.redactions().stream().map(Inspection.Redacted::type)));
        summary.set("injections", counted(seen.injections().stream().map(Inspection.Injection::rule)));
        return summary.put("promptCharacters", seen.prompt().length());
    }

    /** How many there are of each kind, in the order of their names. */
    private static ObjectNode counted(Stream<String> kinds) {
        ObjectNode counts = JSON.createObjectNode();
        kinds.collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.summingInt(kind -> 1)))
                .forEach(counts::put);
        return counts;
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
